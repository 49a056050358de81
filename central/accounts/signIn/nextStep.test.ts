import { expect, it } from 'vitest'
import { nextStep } from './nextStep.ts'

const now = new Date('2026-05-13T10:00:00Z')
const sms = { kind: 'sms' }
const letter = { kind: 'letter_code', number: 7 }
const order = { kind: 'order_letter' }

/** Rules: MinID accounts 2, 7, PIN-code letters 7. */
it.each([
  ['sms', 'known', 7, sms],
  ['letter', 'known', 7, letter],
  ['letter', 'known', null, sms],
  ['letter', 'none', 7, letter],
  ['letter', 'none', null, order],
  ['sms', 'old', 7, letter],
  ['sms', 'old', null, order],
  ['letter', 'old', null, order],
] as const)('a profile that says %s, with a mobile %s and code %j: %j', (codes, mobile, letterCode, step) => {
  const confirmed = mobile === 'old' ? '2024-11-13T10:00:00Z' : '2024-11-13T10:00:01Z'
  const account = {
    mobile: mobile === 'none' ? null : '+4790000001',
    sign_in_codes: codes,
    contact_confirmed_at: new Date(confirmed),
  }
  expect(nextStep({ account, letterCode, now })).toEqual(step)
})
