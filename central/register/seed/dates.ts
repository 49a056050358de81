import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Random } from './random.ts'

const millisecondsPerDay = 86_400_000

/** Both ends included. */
export function drawDate(random: Random, first: IsoDate, last: IsoDate): IsoDate {
  return toDate(random.integer(toDay(first), Math.max(toDay(first), toDay(last))))
}

/** The same day so many years later; 29 February becomes 28. */
export function yearsAfter(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years
  return `${year}${date.slice(4).replace('-02-29', '-02-28')}`
}

function toDay(date: IsoDate): number {
  return Date.parse(date) / millisecondsPerDay
}

function toDate(day: number): IsoDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}
