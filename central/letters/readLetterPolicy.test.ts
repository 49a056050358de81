import { expect, it } from 'vitest'
import { letterPolicies } from '../../shared/domain/letter.ts'
import { StartError } from '../startError.ts'
import { readLetterPolicy } from './readLetterPolicy.ts'

/** Rule: PIN-code letters 11. */
it('takes the kind of letter, and how long an activation code works, from the environment', () => {
  const { pin_code_letter, activation_letter } = letterPolicies
  expect(readLetterPolicy({})).toEqual(pin_code_letter)
  expect(readLetterPolicy({ LETTER_KIND: 'activation_letter' })).toEqual(activation_letter)
  expect(readLetterPolicy({ LETTER_KIND: 'activation_letter', LETTER_VALID_DAYS: '10' })).toEqual({
    ...activation_letter,
    codesValidDays: 10,
  })
})

it.each([
  { LETTER_KIND: 'postcard' },
  { LETTER_KIND: 'activation_letter', LETTER_VALID_DAYS: 'long' },
  { LETTER_VALID_DAYS: '10' },
])('refuses %o', (environment) => {
  expect(() => readLetterPolicy(environment)).toThrow(StartError)
})
