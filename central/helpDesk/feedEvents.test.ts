import { expect, it } from 'vitest'
import type { NumberedOrder } from './feed.repository.ts'
import { feedEvents } from './feedEvents.ts'
import { helpDeskPolicy } from './policy.ts'

const someOrder = {
  nationalId: '01819000049',
  referenceNumber: 'K7QM2XHA9TRC',
  orderedAt: '2026-05-13T10:00:00.000Z',
}

it('says after a while without orders that it is still there, and counts anew after each order', async () => {
  const { looksBetweenHeartbeats: quiet } = helpDeskPolicy
  const looks: NumberedOrder[][] = [
    ...emptyLooks(quiet),
    [{ ...someOrder, number: 7 }],
    ...emptyLooks(quiet - 1),
    [{ ...someOrder, number: 8 }],
    ...emptyLooks(quiet),
  ]
  const cursors: number[] = []
  const events = feedEvents(
    {
      goesOn: () => Promise.resolve(looks.length > 0),
      ordersAfter(cursor) {
        cursors.push(cursor)
        return Promise.resolve(looks.shift() ?? [])
      },
      pause: () => Promise.resolve(),
      idOf: String,
    },
    6,
  )

  let text = ''
  for await (const event of events) text += event

  const heartbeat = ': still here\n\n'
  const event = (id: number) => `id: ${id}\ndata: ${JSON.stringify(someOrder)}\n\n`
  expect(text).toBe(`retry: 5000\n\n${heartbeat}${event(7)}${event(8)}${heartbeat}`)
  expect([...new Set(cursors)]).toEqual([6, 7, 8])
})

function emptyLooks(count: number): NumberedOrder[][] {
  return Array.from({ length: count }, () => [])
}
