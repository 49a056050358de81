import type { Lockdown } from '../policy.ts'

/** The kiosk embeds nothing: not by the tag, nor by a page that got the tag in some other way. */
export const policy: Lockdown = {
  cites: 'https://www.electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation',
  webPreferences: { webviewTag: false },
  onContents: (contents) => contents.on('will-attach-webview', (event) => event.preventDefault()),
}
