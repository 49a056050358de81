import type { CDPSession } from 'playwright-core'
import { ignoreGone } from './gone.ts'
import { toElectron } from './origin.ts'
import type { HostSession } from './session.ts'

interface Paused {
  requestId: string
  request: { url: string; method: string }
  resourceType: string
  redirectedRequestId?: string
}

/** Whether the document may be left for that URL: the contents ask their listeners. */
export type MayNavigate = (url: string, kind: 'will-frame-navigate' | 'will-redirect') => boolean

/** Every request of the page goes through here: navigation events, then the session's filter, then its schemes. */
export async function watchRequests(
  cdp: CDPSession,
  session: HostSession,
  mayNavigate: MayNavigate,
): Promise<void> {
  cdp.on('Fetch.requestPaused', (paused) => void answer(paused).catch(ignoreGone))
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })

  async function answer(paused: Paused): Promise<void> {
    const { requestId, request, resourceType, redirectedRequestId } = paused
    const url = toElectron(request.url)
    const kind = redirectedRequestId === undefined ? 'will-frame-navigate' : 'will-redirect'
    if (resourceType === 'Document' && !mayNavigate(url, kind)) return refuse(requestId, 'Aborted')
    if (isCancelled(session, url)) return refuse(requestId, 'BlockedByClient')
    const handler = session.schemes.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) await cdp.send('Fetch.continueRequest', { requestId })
    else await respond(requestId, await handler(new Request(url, { method: request.method })))
  }

  async function refuse(requestId: string, errorReason: 'Aborted' | 'BlockedByClient'): Promise<void> {
    await cdp.send('Fetch.failRequest', { requestId, errorReason })
  }

  async function respond(requestId: string, response: Response): Promise<void> {
    await cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }
}

function isCancelled(session: HostSession, url: string): boolean {
  let cancelled = false
  session.requestFilter?.({ url }, ({ cancel }) => {
    cancelled = cancel === true
  })
  return cancelled
}
