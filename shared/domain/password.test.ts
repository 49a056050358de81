import { expect, it } from 'vitest'
import { passwordError } from './password.ts'

/** Rules: MinID accounts 3, 4. */
it.each([
  ['blåbær7', 'too_short'],
  ['12345678', 'no_letter'],
  ['blåbærtur', 'no_digit'],
  [`a1${'x'.repeat(127)}`, 'too_long'],
  ['blåbær77', null],
  ['пароль77', null],
  ['åååååååå1'.normalize('NFD'), null],
  ['å1åå'.normalize('NFD'), 'too_short'],
])('%j: %s', (password, error) => {
  expect(passwordError(password, password)).toBe(error)
})

it('must be entered twice the same, however its letters were composed', () => {
  expect(passwordError('blåbær77', 'blåbær78')).toBe('not_repeated')
  expect(passwordError('blåbær77', 'blåbær77'.normalize('NFD'))).toBe(null)
})
