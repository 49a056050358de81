import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { Preventable } from './preventable.ts'
import type { HostSession } from './session.ts'

/** Chromium wants to know beforehand whether downloads may begin: the listeners are asked now. */
export async function settleDownloads(
  cdp: CDPSession,
  session: HostSession,
  browserContextId: string,
): Promise<void> {
  const event = new Preventable()
  session.emit('will-download', event)
  const downloadPath = join(tmpdir(), 'downloads')
  if (!event.defaultPrevented) mkdirSync(downloadPath, { recursive: true })
  await cdp.send('Browser.setDownloadBehavior', {
    browserContextId,
    ...(event.defaultPrevented ? { behavior: 'deny' } : { behavior: 'allow', downloadPath }),
  })
}
