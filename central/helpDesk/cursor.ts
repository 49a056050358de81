import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { lastNumberBefore } from './feed.repository.ts'
import { numberOrders } from './numbering.repository.ts'
import { helpDeskPolicy } from './policy.ts'

/** `<incarnation>/<number>`: a store restored from a backup gives numbers again that it has given before. */
export function eventId(incarnation: string, number: number): string {
  return `${incarnation}/${number}`
}

/** Where a feed goes on, from the header `last-event-id`; `null` when it says nothing that this store could have said. */
export function numberIn(eventIdSent: string | undefined, incarnation: string): number | null {
  const [sent, digits = ''] = eventIdSent?.split('/') ?? []
  return sent === incarnation && /^\d{1,9}$/u.test(digits) ? Number(digits) : null
}

export async function readIncarnation(connection: Connection): Promise<string> {
  const { incarnation } = await connection.selectFrom('store').select('incarnation').executeTakeFirstOrThrow()
  return incarnation
}

/** Of a feed that does not say where it was. */
export async function beginningOf({ db, clock }: Central): Promise<number> {
  while ((await numberOrders(db)) > 0);
  return lastNumberBefore(db, new Date(clock().getTime() - helpDeskPolicy.hoursBack * 3_600_000))
}
