import type { LetterTimeline } from '../../../shared/domain/letter.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { ordersOf } from './timeline.repository.ts'
import { timelineOf } from './timeline.ts'

/** What was ordered for a person who is identified, newest first. Rule: PIN-code letters 3. */
export async function lettersOf(
  { letterPolicy, clock }: Pick<Central, 'letterPolicy' | 'clock'>,
  connection: Connection,
  personId: string,
): Promise<LetterTimeline[]> {
  const now = clock()
  const orders = await ordersOf(connection, personId)
  return orders.map((order) => timelineOf(order, letterPolicy, now))
}
