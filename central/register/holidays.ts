import Holidays from 'date-holidays'
import type { IsoDate } from '../../shared/domain/workingDays.ts'

/**
 * Norwegian public holidays of some years, in order. Of what `date-holidays` lists only `public` counts: the others are
 * Christmas Eve, royal birthdays and the like. Rule: PIN-code letters 4.
 */
export function publicHolidays(firstYear: number, years: number): IsoDate[] {
  const calendar = new Holidays('NO')
  return Array.from({ length: years }, (_, index) => calendar.getHolidays(firstYear + index))
    .flat()
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
}
