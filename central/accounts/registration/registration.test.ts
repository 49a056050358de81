import { expect, it } from 'vitest'
import type { RegistrationStarted } from '../../../shared/wire/registration.ts'
import { describeOnBoth, type Open } from '../../database/testDatabases.ts'
import { visitorAt } from '../../testCallers.ts'
import { ask } from '../../testHttp.ts'
import { enrolTestKiosk } from '../../testKiosk.ts'
import { answerOf, mobile, password, refusalOf, startAccounts } from '../testAccounts.ts'

type Who = Awaited<ReturnType<Awaited<ReturnType<typeof startAccounts>>['someone']>>

async function start(open: Open) {
  const accounts = await startAccounts(await open())
  const { post } = accounts
  const begin = async ({ visitId, nationalId }: Who) =>
    answerOf<RegistrationStarted>(await post('registrations', { visitId, nationalId }))
  const complete = (registrationId: string, changes: object = {}) => {
    const usual = { password, mobile, email: null, preferredChannel: 'sms', signInCodes: 'sms' }
    return post('registrations/complete', { registrationId, language: 'en', ...usual, ...changes })
  }
  return { ...accounts, begin, complete }
}

/** Rule: MinID accounts 1. */
describeOnBoth('registering as a user', (open) => {
  it('takes a code of the letter, which works once, and then what the user chooses', async () => {
    const { someone, letterFor, post, begin, complete, messages, startSignIn } = await start(open)
    const kari = await someone()
    const codeOf = await letterFor(kari)
    const enter = async (registrationId: string, code: string) =>
      refusalOf(await post('registrations/code', { registrationId, code }))

    expect(await enter((await begin(kari)).registrationId, 'WRONG')).toBe('403 code_refused')
    const { registrationId, codeNumber } = await begin(kari)
    expect(refusalOf(await complete(registrationId))).toBe('403 code_refused')
    answerOf(await post('registrations/code', { registrationId, code: codeOf(codeNumber).toLowerCase() }))
    expect(refusalOf(await complete(registrationId, { password: 'short1' }))).toBe('422 password_too_short')
    expect(refusalOf(await complete(registrationId, { mobile: '12' }))).toBe('422 mobile_invalid')
    expect(refusalOf(await complete(registrationId, { mobile: null }))).toBe('422 mobile_missing')
    answerOf(await complete(registrationId, { mobile: '0046 70 123 45 67' }))
    expect(refusalOf(await complete(registrationId))).toBe('403 code_refused')
    expect(await messages()).toContainEqual(expect.stringContaining('registered') as string)
    expect((await startSignIn(kari)).next).toEqual({ kind: 'sms' })

    const again = await begin(kari)
    expect(await enter(again.registrationId, codeOf(codeNumber))).toBe('403 code_refused')
  })

  it('is refused after too many wrong codes, at another kiosk, and when it took too long', async () => {
    const { store, someone, letterFor, post, begin, pass } = await start(open)
    const kari = await someone()
    const codeOf = await letterFor(kari)
    const elsewhere = await enrolTestKiosk(store)

    const borrowed = await begin(kari)
    const right = { registrationId: borrowed.registrationId, code: codeOf(borrowed.codeNumber) }
    expect(refusalOf(await post('registrations/code', right, undefined, elsewhere))).toBe('403 code_refused')
    pass(31)
    expect(refusalOf(await post('registrations/code', right))).toBe('403 code_refused')

    const { registrationId, codeNumber } = await begin(kari)
    for (const code of ['WRONG', 'WRONG', 'WRONG', codeOf(codeNumber)])
      expect(refusalOf(await post('registrations/code', { registrationId, code }))).toBe('403 code_refused')
  })

  it('is the way back for whoever has lost password and mobile, and the earlier owner hears of it', async () => {
    const { store, kiosk, member, letterFor, post, begin, complete, messages, tryPassword } =
      await start(open)
    const kari = await member({ mobile: '+4790000002', email: null })
    const codeOf = await letterFor(kari)
    const headers = await visitorAt(store, kiosk, kari.personId)
    await messages()

    const { registrationId, codeNumber } = await begin(kari)
    answerOf(await post('registrations/code', { registrationId, code: codeOf(codeNumber) }))
    answerOf(await complete(registrationId, { password: 'Bekkelia 12' }))

    expect(await messages()).toHaveLength(2)
    expect(refusalOf(await tryPassword(kari, password))).toBe('403 sign_in_refused')
    answerOf(await tryPassword(kari, 'Bekkelia 12'))
    expect(refusalOf(await ask(`${store.url}/v1/profile`, { headers }))).toBe('401 not_allowed')
  })
})
