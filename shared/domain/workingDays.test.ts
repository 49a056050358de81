import { describe, expect, it } from 'vitest'
import { addWorkingDays, dateInOslo, isWorkingDay } from './workingDays.ts'

/** Easter, May and Christmas of 2026, as far as they fall on weekdays. */
const holidays = new Set([
  '2026-04-02',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-05-25',
  '2026-12-25',
])

describe('addWorkingDays (Rule: PIN-code letters 4)', () => {
  it.each([
    ['over Easter', '2026-04-01', 1, '2026-04-07'],
    ['over Easter and a week', '2026-04-01', 5, '2026-04-13'],
    ['over Ascension Day', '2026-05-13', 5, '2026-05-21'],
    ['over Christmas', '2026-12-23', 5, '2026-12-31'],
    ['from a Saturday', '2026-06-06', 1, '2026-06-08'],
    ['none from a working day', '2026-06-05', 0, '2026-06-05'],
    ['none from a Sunday before a holiday', '2026-05-24', 0, '2026-05-26'],
  ])('counts %s', (_, from, count, expected) => {
    expect(addWorkingDays(from, count, holidays)).toBe(expected)
  })
})

describe('isWorkingDay', () => {
  it('is Monday to Friday less holidays', () => {
    const week = [
      '2026-05-11',
      '2026-05-12',
      '2026-05-13',
      '2026-05-14',
      '2026-05-15',
      '2026-05-16',
      '2026-05-17',
    ]
    expect(week.filter((date) => isWorkingDay(date, holidays))).toEqual([
      '2026-05-11',
      '2026-05-12',
      '2026-05-13',
      '2026-05-15',
    ])
  })
})

describe('dateInOslo', () => {
  it.each([
    ['in winter', '2026-12-31T22:59:59Z', '2026-12-31'],
    ['in winter after midnight', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['in summer after midnight', '2026-06-30T22:00:00Z', '2026-07-01'],
  ])('is the date there %s', (_, instant, date) => {
    expect(dateInOslo(new Date(instant))).toBe(date)
  })
})
