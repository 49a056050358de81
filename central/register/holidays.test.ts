import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../../shared/domain/workingDays.ts'
import { publicHolidays } from './holidays.ts'

describe('publicHolidays', () => {
  it('are the twelve of a year and no other days of note', () => {
    expect(publicHolidays(2026, 1)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('cover as many years as asked for', () => {
    expect(new Set(publicHolidays(2026, 3).map((date) => date.slice(0, 4)))).toEqual(
      new Set(['2026', '2027', '2028']),
    )
  })

  it.each([
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-04-01', 5, '2026-04-13'],
    ['2026-05-13', 5, '2026-05-21'],
    ['2026-12-23', 5, '2026-12-31'],
    ['2026-12-30', 2, '2027-01-04'],
  ])('make %s and %i working days %s (Rule: PIN-code letters 4)', (from, count, expected) => {
    expect(addWorkingDays(from, count, new Set(publicHolidays(2026, 2)))).toBe(expected)
  })
})
