import { publicHolidays } from '../register/holidays.ts'
import type { IsoDate } from '../../shared/domain/workingDays.ts'

const known = new Map<number, ReadonlySet<IsoDate>>()

/** The public holidays that can lie within the working days after a date: its own year's and the next one's. */
export function holidaysAfter(date: IsoDate): ReadonlySet<IsoDate> {
  const year = Number(date.slice(0, 4))
  const holidays = known.get(year) ?? new Set(publicHolidays(year, 2))
  known.set(year, holidays)
  return holidays
}
