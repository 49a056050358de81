/// <reference lib="dom" />
import type { App, Menu, Session, WebContents, WebPreferences } from 'electron'

/**
 * One thing that is taken from the page, at the places where Electron lets it be taken. Policies import nothing of
 * Electron when they run, since the preload script carries them too.
 */
export interface Lockdown {
  /** The item of Electron's documentation that asks for it. */
  cites: `https://www.electronjs.org/docs/latest/${string}#${string}`
  webPreferences?: WebPreferences
  /** Sent with every file of the screens. */
  responseHeaders?: Readonly<Record<string, string>>
  /** Whether the absolute path `file` may be served; `root` ends with a separator. */
  mayServe?(file: string, root: string): boolean
  /** Before the application is ready. */
  onApp?(app: App, menu: typeof Menu): void
  onSession?(session: Session): void
  onContents?(contents: WebContents): void
  /** In the page, before its own scripts, in the preload script's isolated world. */
  inPage?(window: Window): void
}
