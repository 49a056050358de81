import { describe, expect, it } from 'vitest'
import { ageAt, isProtected } from './eligibility.ts'

describe('ageAt', () => {
  it.each([
    ['the day before a birthday', '2013-06-15', '2026-06-14', 12],
    ['on a birthday', '2013-06-15', '2026-06-15', 13],
    ['born on 29 February, on 28 February', '2012-02-29', '2025-02-28', 12],
    ['born on 29 February, on 1 March', '2012-02-29', '2025-03-01', 13],
    ['of someone born before 1926', '1919-01-01', '2026-01-01', 107],
  ])('is right %s', (_, birthDate, date, age) => {
    expect(ageAt(birthDate, date)).toBe(age)
  })
})

describe('isProtected (Rule: Addresses 5)', () => {
  it('holds for each grading but none', () => {
    expect(
      ['klientadresse', 'fortrolig', 'strengtFortrolig'].map((grading) => isProtected(grading as never)),
    ).toEqual([true, true, true])
    expect(isProtected('ugradert')).toBe(false)
  })
})
