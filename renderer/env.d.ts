/// <reference types="vite/client" />
import type { Bridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; all that the screens have of the kiosk. */
    readonly skranke: Bridge
  }
}
