import type { WebContentsViewConstructorOptions } from 'electron'
import { HostContents } from './contents.ts'

export class WebContentsView {
  readonly webContents: HostContents

  constructor({ webPreferences = {} }: WebContentsViewConstructorOptions) {
    this.webContents = new HostContents(webPreferences)
  }

  /** The window has placed it already, over the whole of itself: the shell asks for nothing else. */
  setBounds(): void {
    return
  }
}
