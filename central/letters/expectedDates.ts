import type { ExpectedDates, LetterPolicy } from '../../shared/domain/letter.ts'
import { addWorkingDays, dateInOslo } from '../../shared/domain/workingDays.ts'
import type { Connection } from '../database/database.ts'
import { holidaysAfter } from './calendar.ts'

/**
 * When a letter is to be expected, counted from the store's receipt and later by each full day's work that waits before
 * it. The same for everyone, whatever becomes of the order. Rules: PIN-code letters 3, 4.
 * @param backlog orders that wait for production: {@link countBacklog}
 */
export function expectedDates(policy: LetterPolicy, receivedAt: Date, backlog: number): ExpectedDates {
  const received = dateInOslo(receivedAt)
  const delay = Math.floor(backlog / policy.lettersPerWorkingDay)
  const { from, to } = policy.deliveryDays
  return { from: workingDaysAfter(received, from + delay), to: workingDaysAfter(received, to + delay) }
}

/** One statement, whoever ordered. */
export async function countBacklog(connection: Connection): Promise<number> {
  const { waiting } = await connection
    .selectFrom('letter_order')
    .where('state', '=', 'ordered')
    .select((order) => order.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  return waiting
}

function workingDaysAfter(date: string, count: number): string {
  return addWorkingDays(date, count, holidaysAfter(date))
}
