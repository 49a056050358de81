import type { WebContentsViewConstructorOptions } from 'electron'
import { HostContents } from './contents.ts'
import { requireReady } from './readiness.ts'

export class WebContentsView {
  /** For the host itself: they stay when the application can't have them any more. */
  readonly contents: HostContents

  constructor({ webPreferences = {} }: WebContentsViewConstructorOptions = {}) {
    requireReady('Cannot create WebContentsView before app is ready')
    this.contents = new HostContents(webPreferences)
  }

  /** Once they are destroyed there are none (shell/browser/api/electron_api_web_contents_view.cc), whatever Electron's types say. */
  get webContents(): HostContents {
    return this.contents.isDestroyed() ? (undefined as unknown as HostContents) : this.contents
  }

  /** The window has placed it already, over the whole of itself: the shell asks for nothing else. */
  setBounds(): void {
    return
  }
}
