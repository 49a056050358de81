import { onTestFinished } from 'vitest'
import type { HelpDeskOrder } from '../../shared/wire/helpDesk.ts'
import type { TestStore } from '../testStore.ts'

export interface FeedEvent {
  id: string
  order: HelpDeskOrder
}

export interface OpenFeed {
  response: Response
  /** @returns null when the store has ended the stream */
  next: () => Promise<FeedEvent | null>
}

/** The feed as a browser's `EventSource` reads it; hung up when the test is finished. */
export async function openFeed(store: TestStore, token: string, lastEventId?: string): Promise<OpenFeed> {
  const hangUp = new AbortController()
  onTestFinished(() => hangUp.abort())
  const response = await fetch(`${store.url}/v1/help-desk/orders`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: hangUp.signal,
  })
  const events = eventsIn(response)
  return { response, next: async () => (await events.next()).value ?? null }
}

async function* eventsIn({ body }: Response): AsyncGenerator<FeedEvent, null> {
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, id, data] = /^id: (.*)\ndata: (.*)$/u.exec(block) ?? []
      if (id !== undefined && data !== undefined) yield { id, order: JSON.parse(data) as HelpDeskOrder }
    }
  }
  return null
}
