import { expect, test } from 'vitest'
import { purposeKind, roleKind } from './access.ts'

test.each([
  ['sign in', 'signIn'],
  ['address a PIN-code letter', 'order'],
  ['move 0190a6e0-0000-7000-8000-000000000001', 'move'],
  ['notice letter.ordered', 'notice'],
  ['something of tomorrow', 'other'],
  ['toString', 'other'],
])('the purpose "%s" is read as %s', (purpose, kind) => {
  expect(purposeKind(purpose)).toBe(kind)
})

test.each([
  ['help_desk', 'helpDesk'],
  ['clerk', 'clerk'],
  ['constructor', 'other'],
])('the role "%s" is read as %s', (role, kind) => {
  expect(roleKind(role)).toBe(kind)
})
