import type { NumberedOrder } from './feed.repository.ts'
import { helpDeskPolicy } from './policy.ts'

/** What a stream lives on. */
export interface Feed {
  /** False ends it: signed out, deactivated, or the store stops. */
  goesOn: () => Promise<boolean>
  ordersAfter: (cursor: number) => Promise<NumberedOrder[]>
  /** Until it is worth looking again. */
  pause: () => Promise<void>
  idOf: (number: number) => string
}

/** Server-sent events (WHATWG HTML, 9.2), one per order after the cursor, as long as the feed goes on. */
export async function* feedEvents(feed: Feed, cursor: number): AsyncGenerator<string> {
  let quietLooks = 0
  yield 'retry: 5000\n\n'
  while (await feed.goesOn()) {
    const orders = await feed.ordersAfter(cursor)
    for (const { number, ...order } of orders) {
      yield `id: ${feed.idOf(number)}\ndata: ${JSON.stringify(order)}\n\n`
      cursor = number
    }
    quietLooks = orders.length > 0 ? 0 : quietLooks + 1
    if (quietLooks > 0 && quietLooks % helpDeskPolicy.looksBetweenHeartbeats === 0) yield ': still here\n\n'
    if (orders.length === 0) await feed.pause()
  }
}
