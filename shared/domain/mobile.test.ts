import { expect, it } from 'vitest'
import { parseMobile } from './mobile.ts'

/** Rule: MinID accounts 1. */
it.each([
  ['412 34 567', '+4741234567'],
  ['+47 412 34 567', '+4741234567'],
  ['0047 41234567', '+4741234567'],
  ['+46 70 123 45 67', '+46701234567'],
  ['0048 512 345 678', '+48512345678'],
  ['+358 41 2345678', '+358412345678'],
])('%s is the mobile number %s', (typed, number) => {
  expect(parseMobile(typed)).toBe(number)
})

it.each([
  '22 07 70 00',
  '800 30 300',
  '412 34',
  '+47',
  '',
  'ring meg',
  '+999 12345678',
  '41234567; 41234568',
])('%j is no mobile number', (typed) => {
  expect(parseMobile(typed)).toBe(null)
})
