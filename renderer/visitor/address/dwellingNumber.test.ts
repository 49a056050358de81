import { expect, it } from 'vitest'
import { dwellingNumberOf, parseDwellingNumber } from './dwellingNumber.ts'

it.each(['H0101', 'U0102', 'K0203', 'L0112', 'H9999'])('%s is read and written', (number) => {
  const dwelling = parseDwellingNumber(number)
  expect(dwelling && dwellingNumberOf(dwelling)).toBe(number)
})

it.each(['', 'H', 'H010', 'H01011', 'X0101', 'h0101', 'H0001', 'H0100'])('%s is none', (typed) => {
  expect(parseDwellingNumber(typed)).toBeNull()
})
