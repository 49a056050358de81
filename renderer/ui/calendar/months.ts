import type { IsoDate } from '../../../shared/domain/workingDays.ts'

const monthsInYear = 12

export function addDays(date: IsoDate, count: number): IsoDate {
  const day = atMidnight(date)
  day.setUTCDate(day.getUTCDate() + count)
  return isoDate(day)
}

/** The same day of another month, or its last one: a month after 31 January is 28 February. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const months = yearOf(date) * monthsInYear + monthOf(date) - 1 + count
  const [year, month] = [Math.floor(months / monthsInYear), (months % monthsInYear) + 1]
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`
  const last = addDays(isoDate(new Date(Date.UTC(year, month, 1))), -1)
  const same = addDays(first, Number(date.slice(8)) - 1)
  return same > last ? last : same
}

/** 1 for Monday to 7 for Sunday */
export function weekdayOf(date: IsoDate): number {
  return atMidnight(date).getUTCDay() || 7
}

/** 1 for January */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7))
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** `2026-05`: to compare months by. */
export function yearAndMonth(date: IsoDate): string {
  return date.slice(0, 7)
}

/** The month in weeks from Monday to Sunday; null for days of the month before or after. */
export function weeksOf(date: IsoDate): (IsoDate | null)[][] {
  const first = `${yearAndMonth(date)}-01`
  const monday = addDays(first, 1 - weekdayOf(first))
  const weeks: (IsoDate | null)[][] = []
  for (let start = monday; start < addMonths(first, 1); start = addDays(start, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(start, index))
    weeks.push(days.map((day) => (yearAndMonth(day) === yearAndMonth(date) ? day : null)))
  }
  return weeks
}

/** Where a key of the date grid pattern leads from a date; null for any other key. */
export function dateByKey(date: IsoDate, key: string, shift: boolean): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1)
    case 'ArrowRight':
      return addDays(date, 1)
    case 'ArrowUp':
      return addDays(date, -7)
    case 'ArrowDown':
      return addDays(date, 7)
    case 'Home':
      return addDays(date, 1 - weekdayOf(date))
    case 'End':
      return addDays(date, 7 - weekdayOf(date))
    case 'PageUp':
      return addMonths(date, shift ? -monthsInYear : -1)
    case 'PageDown':
      return addMonths(date, shift ? monthsInYear : 1)
    default:
      return null
  }
}

function atMidnight(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

function isoDate(day: Date): IsoDate {
  return day.toISOString().slice(0, 10)
}
