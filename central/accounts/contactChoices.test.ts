import { expect, it } from 'vitest'
import { checkChoices, readContact } from './contactChoices.ts'

it.each(['kari@example.org', 'ola.nordmann+skatt@mail.example.no', 'åse@blåbær.example'])(
  '%s is an e-mail address',
  (email) => {
    expect(readContact({ mobile: null, email })).toEqual({ mobile: null, email })
  },
)

it.each([
  '',
  'kari',
  'kari@',
  '@example.org',
  'kari@example',
  'kari@example.org, ola@example.org',
  'kari@example.org\r\nBcc: all@example.org',
  'Kari <kari@example.org>',
])('%j is none', (email) => {
  expect(() => readContact({ mobile: null, email })).toThrow('no e-mail address')
})

/** Rule: MinID accounts 1. */
it('a mobile number is kept in one form', () => {
  expect(readContact({ mobile: '0046 70-123 45 67', email: null }).mobile).toBe('+46701234567')
  expect(() => readContact({ mobile: '22 07 70 00', email: null })).toThrow('no mobile number')
})

it('nobody chooses a way by which they can’t be reached', () => {
  const both = { mobile: '+4790000001', email: 'kari@example.org' }
  const sms = { preferredChannel: 'sms', signInCodes: 'sms' } as const
  const paper = { preferredChannel: 'email', signInCodes: 'letter' } as const

  for (const chosen of [sms, paper]) expect(() => checkChoices({ ...both, ...chosen })).not.toThrow()
  expect(() => checkChoices({ ...both, ...sms, email: null })).not.toThrow()
  expect(() => checkChoices({ ...both, ...paper, mobile: null })).not.toThrow()
  expect(() => checkChoices({ ...both, ...sms, mobile: null })).toThrow('mobile')
  expect(() => checkChoices({ ...both, ...paper, signInCodes: 'sms', mobile: null })).toThrow('mobile')
  expect(() => checkChoices({ ...both, ...paper, email: null })).toThrow('e-mail')
})
