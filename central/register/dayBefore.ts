import type { IsoDate } from '../../shared/domain/workingDays.ts'

export function dayBefore(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
