import { readyBrowser } from './browser.ts'
import type { HostContents } from './contents.ts'

/** Opens Chromium's developer tools beside the page, unless the view has none. */
export async function openDeveloperTools(contents: HostContents): Promise<void> {
  if (contents.preferences.devTools === false) return
  const browser = await readyBrowser().newBrowserCDPSession()
  const targetId = await contents.targetId()
  // Newer than Playwright's description of the protocol.
  await (browser.send as (method: string, parameters: object) => Promise<unknown>)('Target.openDevTools', {
    targetId,
  })
  contents.emit('devtools-opened')
}
