import { expect, it } from 'vitest'
import { answerOf, mobile, password, refusalOf, secretIn } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import type { Profile } from '../../shared/wire/account.ts'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import { openOffice } from './visit.ts'

const day = 24 * 60
const good = 'Bekkelia 12'
const choices = { mobile, email: null, preferredChannel: 'sms', signInCodes: 'sms', language: 'nb' }

const weak: [password: string, repeated: string, refusal: string][] = [
  ['Bekk 12', 'Bekk 12', 'too_short'],
  ['Bekkelia', 'Bekkelia', 'no_digit'],
  ['1234 5678', '1234 5678', 'no_letter'],
  [`${good}${'a'.repeat(120)}`, `${good}${'a'.repeat(120)}`, 'too_long'],
  [good, 'Bekkelia 13', 'not_repeated'],
]

const unreachable: [choices: object, refusal: string][] = [
  [{ mobile: '12' }, 'mobile_invalid'],
  [{ mobile: '22 07 70 00' }, 'mobile_invalid'],
  [{ mobile: '+46 70 123' }, 'mobile_invalid'],
  [{ mobile: '900 00 001 etter kl. 16' }, 'mobile_invalid'],
  [{ email: 'kari' }, 'email_invalid'],
  [{ email: 'kari@example.org, ola@example.org' }, 'email_invalid'],
  [{ email: 'kari@example.org\r\nBcc: all@example.org' }, 'email_invalid'],
  [{ mobile: null }, 'mobile_missing'],
  [{ preferredChannel: 'email' }, 'email_missing'],
]

/** Rules: MinID accounts 1, 3, 4, 7. */
describeOnBoth('what somebody chooses for their account', (open) => {
  it('is no weak password, neither after a forgotten one nor instead of one', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { post, member, signsIn, startSignIn, messages } = office
    const kari = await member()
    const { visitId, nationalId } = kari
    const visitor = await signsIn(kari)
    answerOf(await post('passwords/forgotten', { visitId, nationalId }))
    const { signInId } = await startSignIn(kari, secretIn(await messages()))

    for (const [typed, repeated, refusal] of weak) {
      const both = { password: typed, repeated }
      expect(refusalOf(await post('passwords/new', { signInId, ...both }))).toBe(`422 password_${refusal}`)
      const change = { current: password, ...both }
      expect(refusalOf(await post('passwords/change', change, visitor))).toBe(`422 password_${refusal}`)
    }
    const change = { current: 'Wrong 123', password: good, repeated: good }
    expect(refusalOf(await post('passwords/change', change, visitor))).toBe('403 sign_in_refused')
  })

  it('is a number and an address that can be reached, foreign ones too', async () => {
    const { member, signsIn, post, messages } = await openOffice(await open({ asStore: true }))
    const kari = await member()
    const visitor = await signsIn(kari)
    const saves = (changed: object) => post('profile', { ...choices, ...changed }, visitor)
    for (const [changed, refusal] of unreachable)
      expect([changed, refusalOf(await saves(changed))]).toEqual([changed, `422 ${refusal}`])

    expect(answerOf<Profile>(await saves({ mobile: '0046 70 123 45 67' }))).toMatchObject({ mobile })
    const code = secretIn(await messages())
    expect(refusalOf(await post('profile/mobile', { code: 'WRONG' }, visitor))).toBe('403 code_refused')
    const confirmed = answerOf<Profile>(await post('profile/mobile', { code }, visitor))
    expect(confirmed.mobile).toBe('+46701234567')
    expect(refusalOf(await post('profile/mobile', { code }, visitor))).toBe('403 code_refused')
  })

  it('when it is forgotten gets a temporary password for ten minutes and one use, unless the data are too old', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { member, post, messages, tryPassword, startSignIn, pass } = office
    const kari = await member()
    const { visitId, nationalId } = kari
    const forgets = async () => {
      answerOf(await post('passwords/forgotten', { visitId, nationalId }))
      return messages()
    }
    const late = secretIn(await forgets())
    pass(10)
    expect(refusalOf(await tryPassword(kari, late))).toBe('403 sign_in_refused')

    const temporary = secretIn(await forgets())
    const { signInId, next } = await startSignIn(kari, temporary)
    expect(next).toEqual({ kind: 'new_password' })
    expect(refusalOf(await tryPassword(kari, temporary))).toBe('403 sign_in_refused')
    expect(refusalOf(await post('sign-ins/letter-code', { signInId }))).toBe('403 code_refused')
    expect(refusalOf(await post('sign-ins/code', { signInId, code: temporary }))).toBe('403 code_refused')

    pass(18 * 31 * day)
    expect(await forgets()).toEqual([])
    expect((await startSignIn(kari)).next).toEqual({ kind: 'order_letter' })
  })

  it('is refused in a registration, too, which then goes on', async () => {
    const { someone, letterFor, post } = await openOffice(await open({ asStore: true }))
    const kari = await someone()
    const codeOf = await letterFor(kari)
    const { visitId, nationalId } = kari
    const started = answerOf<RegistrationStarted>(await post('registrations', { visitId, nationalId }))
    const { registrationId, codeNumber } = started
    const completes = async (changed: object) =>
      refusalOf(await post('registrations/complete', { registrationId, password, ...choices, ...changed }))
    expect(await completes({})).toBe('403 code_refused')
    answerOf(await post('registrations/code', { registrationId, code: codeOf(codeNumber) }))

    // The screen compares the two entries of a first password.
    for (const [typed, repeated, refusal] of weak)
      if (typed === repeated) expect(await completes({ password: typed })).toBe(`422 password_${refusal}`)
    for (const [changed, refusal] of unreachable)
      expect([changed, await completes(changed)]).toEqual([changed, `422 ${refusal}`])
    expect(await completes({})).toBe('200 ')
    expect(await completes({})).toBe('403 code_refused')
  })
})
