import { expect, it } from 'vitest'
import { thingOfNumber, things } from '../../shared/domain/humanCheck.ts'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import { visitorGrantHeader } from '../../shared/wire/routes.ts'
import type { HumanCheck } from '../../shared/wire/signIn.ts'
import { accountPolicy } from '../../central/accounts/policy.ts'
import { answerOf, mobile, password, refusalOf, secretIn } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { inventNationalId } from '../../central/letters/testLetters.ts'
import { staffMember } from '../../central/testCallers.ts'
import { ask } from '../../central/testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../../central/testKiosk.ts'
import { openOffice } from './visit.ts'

const wrong = 'Wrong 123'
const choices = { email: 'kari@example.org', preferredChannel: 'sms', signInCodes: 'sms', language: 'en' }

/** Rules: MinID accounts 1–5, 7. */
describeOnBoth('whoever is refused', (open) => {
  it('is told what is wrong with a new password, a mobile number or an e-mail address, and can try again', async () => {
    const { someone, letterFor, post } = await openOffice(await open({ asStore: true }))
    const kari = await someone()
    const codeOf = await letterFor(kari)
    const { registrationId, codeNumber } = answerOf<RegistrationStarted>(
      await post('registrations', { visitId: kari.visitId, nationalId: kari.nationalId }),
    )
    answerOf(await post('registrations/code', { registrationId, code: codeOf(codeNumber) }))
    const complete = async (changes: object) =>
      refusalOf(
        await post('registrations/complete', { registrationId, password, mobile, ...choices, ...changes }),
      )

    expect(await complete({ password: 'Kort 1' })).toBe('422 password_too_short')
    expect(await complete({ password: 'Fjelltoppen' })).toBe('422 password_no_digit')
    expect(await complete({ password: '1234 5678' })).toBe('422 password_no_letter')
    expect(await complete({ mobile: '12' })).toBe('422 mobile_invalid')
    expect(await complete({ mobile: null })).toBe('422 mobile_missing')
    expect(await complete({ email: 'kari' })).toBe('422 email_invalid')
    expect(await complete({ email: null, preferredChannel: 'email' })).toBe('422 email_missing')
    expect(await complete({})).toBe('200 ')

    // A code works once; and a number that is nobody's is asked for a code like any other.
    const again = answerOf<RegistrationStarted>(
      await post('registrations', { visitId: kari.visitId, nationalId: kari.nationalId }),
    )
    const spent = { registrationId: again.registrationId, code: codeOf(codeNumber) }
    expect(refusalOf(await post('registrations/code', spent))).toBe('403 code_refused')
    const nobody = { visitId: kari.visitId, nationalId: inventNationalId() }
    const { registrationId: nobodys } = answerOf<RegistrationStarted>(await post('registrations', nobody))
    const guess = { registrationId: nobodys, code: codeOf(1) }
    expect(refusalOf(await post('registrations/code', guess))).toBe('403 code_refused')
    expect(refusalOf(await post('registrations', { ...nobody, nationalId: '01010100000' }))).toBe(
      '400 national_id_invalid',
    )
  })

  it('waits an hour after five wrong passwords, here alone; a clerk can end that', async () => {
    const { store, central, kiosk, member, tryPassword, post, pass } = await openOffice(
      await open({ asStore: true }),
    )
    const elsewhere = await enrolTestKiosk(store)
    const kari = await member()
    for (let tries = 0; tries < accountPolicy.triesAtKiosk; tries += 1)
      expect(refusalOf(await tryPassword(kari, wrong))).toBe('403 sign_in_refused')

    expect(refusalOf(await tryPassword(kari, password))).toBe('403 locked_here')
    expect(refusalOf(await tryPassword(kari, password, { from: elsewhere }))).toBe('429 wait')
    pass(1)
    answerOf(await tryPassword(kari, password, { from: elsewhere }))
    expect(refusalOf(await tryPassword(kari, password))).toBe('403 locked_here')
    const release = { kioskId: kiosk.kioskId, nationalId: kari.nationalId }
    answerOf(await post('sign-in-locks/release', release, await staffMember(central, 'clerk')))
    answerOf(await tryPassword(kari, password))
  })

  it('shows to be a person where a number is tried unusually often', async () => {
    const { store, member, tryPassword, post, pass } = await openOffice(await open({ asStore: true }))
    const kari = await member()
    const often = accountPolicy.humanCheck.triesOfPerson
    for (let tries = 0; tries < often; tries += 1) {
      pass(1)
      await tryPassword(kari, wrong, { from: await enrolTestKiosk(store) })
    }
    pass(1)
    const from = await enrolTestKiosk(store)

    expect(refusalOf(await tryPassword(kari, password, { from }))).toBe('403 human_check_needed')
    const answered = async (isRight: boolean) => {
      const check = answerOf<HumanCheck>(
        await post('human-checks', { visitId: kari.visitId, form: 'words' }, undefined, from),
      )
      const isOne = (option: number) =>
        (things[check.kind] as readonly string[]).includes(thingOfNumber(option) ?? '') === isRight
      return { humanCheckId: check.humanCheckId, answer: check.options.find(isOne) ?? -1 }
    }
    const refused = await tryPassword(kari, password, { from, humanCheck: await answered(false) })
    expect(refusalOf(refused)).toBe('403 human_check_needed')
    const taken = await tryPassword(kari, password, { from, humanCheck: await answered(true) })
    expect(refusalOf(taken)).not.toBe('403 human_check_needed')
  })

  it('has a temporary password for ten minutes and once, and no old data is written to', async () => {
    const { member, post, tryPassword, messages, startSignIn, pass } = await openOffice(
      await open({ asStore: true }),
    )
    const kari = await member()
    const forget = () => post('passwords/forgotten', { visitId: kari.visitId, nationalId: kari.nationalId })

    answerOf(await forget())
    const tooLate = secretIn(await messages())
    pass(accountPolicy.temporaryPasswordMinutes)
    expect(refusalOf(await tryPassword(kari, tooLate))).toBe('403 sign_in_refused')
    answerOf(await forget())
    const temporary = secretIn(await messages())
    const { signInId } = await startSignIn(kari, temporary)
    expect(refusalOf(await tryPassword(kari, temporary))).toBe('403 sign_in_refused')
    const different = { signInId, password: 'Bekkelia 12', repeated: 'Bekkelia 13' }
    expect(refusalOf(await post('passwords/new', different))).toBe('422 password_not_repeated')

    pass(60 * 24 * 31 * accountPolicy.contactMonths)
    answerOf(await forget())
    expect(await messages()).toEqual([])
  })

  it('does nothing with what was allowed elsewhere, to another, too long ago, or is used up', async () => {
    const { store, kiosk, someone, showsPassport, does, pass } = await openOffice(
      await open({ asStore: true }),
    )
    const kari = await someone()
    const allowed = await showsPassport(kari)
    const elsewhere = await enrolTestKiosk(store)
    const lettersBy = async (headers: Record<string, string>) =>
      (await ask(`${store.url}/v1/letters`, { headers })).status
    expect(await lettersBy(allowed)).toBe(200)

    expect(await lettersBy({ ...allowed, authorization: `Bearer ${await tokenOf(store, elsewhere)}` })).toBe(
      401,
    )
    const inAnotherVisit = { ...kari, visitId: kari.personId }
    const lift = { kind: 'letter.lift_suspension' } as const
    expect(await does(inAnotherVisit, lift, allowed)).toBe('command.not_applied')
    for (let command = 0; command < 20; command += 1)
      expect(await does(kari, lift, allowed)).toBe('command.applied')
    expect(await does(kari, lift, allowed)).toBe('command.not_applied')
    pass(31)
    const later = { authorization: `Bearer ${await tokenOf(store, kiosk)}` }
    expect(await lettersBy({ ...allowed, ...later })).toBe(401)
    expect(await lettersBy({ ...later, [visitorGrantHeader]: 'nonsense' })).toBe(401)
  })
})
