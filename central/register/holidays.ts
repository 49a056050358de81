import Holidays from 'date-holidays'
import type { IsoDate } from '../../shared/domain/workingDays.ts'

const calendar = new Holidays('NO')
/** Reckoning a year takes longer than answering a kiosk, and it never changes. */
const known = new Map<number, IsoDate[]>()

/**
 * Norwegian public holidays of some years, in order. Of what `date-holidays` lists only `public` counts: the others are
 * Christmas Eve, royal birthdays and the like. Rule: PIN-code letters 4.
 */
export function publicHolidays(firstYear: number, years: number): IsoDate[] {
  return Array.from({ length: years }, (_, index) => holidaysOf(firstYear + index)).flat()
}

function holidaysOf(year: number): IsoDate[] {
  const reckoned =
    known.get(year) ??
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
  known.set(year, reckoned)
  return reckoned
}
