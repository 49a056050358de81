import type { ExpectedDates, LetterPolicy } from '../../shared/domain/letter.ts'
import { addWorkingDays, dateInOslo } from '../../shared/domain/workingDays.ts'
import { holidaysAfter } from './calendar.ts'

interface Posted {
  postedAt: Date
  /** Takes longer. Rule: PIN-code letters 2. */
  abroad: boolean
}

/** When a posted letter arrives, if all goes well. Rule: PIN-code letters 4. */
export function deliveryWindow(policy: LetterPolicy, { postedAt, abroad }: Posted): ExpectedDates {
  const posted = dateInOslo(postedAt)
  const { from, to } = abroad ? policy.deliveryDaysAbroad : policy.deliveryDays
  const holidays = holidaysAfter(posted)
  return { from: addWorkingDays(posted, from, holidays), to: addWorkingDays(posted, to, holidays) }
}

/** From the day after, it is presumed to be delivered. Rule: PIN-code letters 5. */
export function windowHasPassed(policy: LetterPolicy, letter: Posted, now: Date): boolean {
  return dateInOslo(now) > deliveryWindow(policy, letter).to
}
