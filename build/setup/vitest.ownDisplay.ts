import { openDisplay } from './display.ts'

/** Where there is no display, each worker gets one to itself, which ends with it: windows and keyboard focus are shared by none. */
await openDisplay()
