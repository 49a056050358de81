import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { Preventable } from './preventable.ts'
import type { HostSession } from './session.ts'

/** Chromium wants to know beforehand whether downloads may begin: the listeners are asked now, and told the end of each. */
export async function settleDownloads(
  cdp: CDPSession,
  session: HostSession,
  browserContextId: string,
): Promise<void> {
  const event = new Preventable()
  const item = new EventEmitter()
  session.emit('will-download', event, item)
  const downloadPath = join(tmpdir(), 'downloads')
  if (!event.defaultPrevented) mkdirSync(downloadPath, { recursive: true })
  cdp.on('Browser.downloadProgress', ({ state }) => {
    if (state !== 'inProgress') item.emit('done', {}, state === 'canceled' ? 'cancelled' : state)
  })
  await cdp.send('Browser.setDownloadBehavior', {
    browserContextId,
    eventsEnabled: true,
    ...(event.defaultPrevented ? { behavior: 'deny' } : { behavior: 'allow', downloadPath }),
  })
}
