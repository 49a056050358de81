import { describe, expect, it } from 'vitest'
import { addMonths, dateByKey, weeksOf } from './months.ts'

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-31', -12, '2025-05-31'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months make %s', (date, count, expected) => {
  expect(addMonths(date, count)).toBe(expected)
})

describe('the weeks of a month', () => {
  const drawn = (date: string) =>
    weeksOf(date).map((week) => week.map((day) => day?.slice(8) ?? '--').join(' '))

  it('begin on Monday', () => {
    expect(drawn('2026-05-13')).toEqual([
      '-- -- -- -- 01 02 03',
      '04 05 06 07 08 09 10',
      '11 12 13 14 15 16 17',
      '18 19 20 21 22 23 24',
      '25 26 27 28 29 30 31',
    ])
  })

  it('are four where February fills them, and six where a month lies across them', () => {
    expect(drawn('2027-02-01')).toHaveLength(4)
    expect(drawn('2026-08-31')).toHaveLength(6)
    expect(drawn('2026-12-31').at(-1)).toBe('28 29 30 31 -- -- --')
  })
})

it.each([
  ['ArrowLeft', false, '2026-05-12'],
  ['ArrowRight', false, '2026-05-14'],
  ['ArrowUp', false, '2026-05-06'],
  ['ArrowDown', false, '2026-05-20'],
  ['Home', false, '2026-05-11'],
  ['End', false, '2026-05-17'],
  ['PageUp', false, '2026-04-13'],
  ['PageDown', false, '2026-06-13'],
  ['PageUp', true, '2025-05-13'],
  ['PageDown', true, '2027-05-13'],
  ['a', false, null],
])('%s (shift: %s) leads from Wednesday 13 May 2026 to %s', (key, shift, expected) => {
  expect(dateByKey('2026-05-13', key, shift)).toBe(expected)
})
