import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import { answerOf, mobile, refusalOf, secretIn } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { readLetterPolicy } from '../../central/letters/readLetterPolicy.ts'
import { openHelpDesk } from './counter.ts'
import { openOffice } from './visit.ts'

const day = 24 * 60

/** Rule: PIN-code letters 11. */
describeOnBoth('an activation letter', (open) => {
  it('is made by the help desk alone while one is valid, not while one is on its way, from the year one turns 13', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, orders, posts, becameOf, pass } = office
    central.letterPolicy = readLetterPolicy({ LETTER_KIND: 'activation_letter', LETTER_VALID_DAYS: '30' })
    const desk = await openHelpDesk(office)
    const reorders = async ({ nationalId }: { nationalId: string }) =>
      answerOf<{ referenceNumber: string }>(await desk.reorders(nationalId)).referenceNumber
    const becomes = async (reference: string) => {
      await posts()
      return becameOf(reference)
    }

    expect(await becomes(await reorders(await someone({ birthDate: '2014-01-01' })))).toBe(
      'refused: referred',
    )
    expect(await becomes(await reorders(await someone({ birthDate: '2013-12-31' })))).toBe('posted')
    const kari = await someone()
    expect(await becomes(await orders(kari))).toBe('refused: mobile_unconfirmed')
    expect(await becomes(await reorders(kari))).toBe('posted')
    expect(await becomes(await orders(kari))).toBe('refused: on_its_way')
    expect(await becomes(await reorders(kari))).toBe('refused: on_its_way')
    pass(29 * day)
    expect(await becomes(await orders(kari))).toBe('refused: still_valid')
    expect(await becomes(await reorders(kari))).toBe('posted')
    pass(31 * day)
    expect(await becomes(await orders(kari))).toBe('refused: mobile_unconfirmed')
  })

  it('has one code, which works until its last day', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, posts, post, codesOf, pass } = office
    central.letterPolicy = readLetterPolicy({ LETTER_KIND: 'activation_letter', LETTER_VALID_DAYS: '10' })
    const { reorders } = await openHelpDesk(office)
    const kari = await someone()
    answerOf(await reorders(kari.nationalId))
    await posts()
    const codeOf = await codesOf(kari)
    const enters = async () => {
      const { nationalId, visitId } = kari
      const started = answerOf<RegistrationStarted>(await post('registrations', { nationalId, visitId }))
      const { registrationId, codeNumber } = started
      expect(codeNumber).toBe(1)
      return refusalOf(await post('registrations/code', { registrationId, code: codeOf(1) }))
    }

    pass(11 * day)
    expect(await enters()).toBe('403 code_refused')
    pass(-day)
    expect(await enters()).toBe('200 ')
    expect(await enters()).toBe('403 code_refused')
  })

  it('is ordered with the mobile number that a code was sent to, in the same visit and for the same person', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, orders, posts, becameOf, post, messages, pass } = office
    central.letterPolicy = readLetterPolicy({ LETTER_KIND: 'activation_letter' })
    const [kari, ola] = [await someone(), await someone()]
    const { nationalId, visitId } = kari
    const asks = (typed = mobile) =>
      post('mobile-confirmations', { nationalId, visitId, mobile: typed, language: 'nb' })
    const enters = async (confirmationId: string, code: string) =>
      refusalOf(await post('mobile-confirmations/code', { confirmationId, code }))
    const receives = async () => {
      const { confirmationId } = answerOf<{ confirmationId: string }>(await asks())
      return { confirmationId, code: secretIn(await messages()) }
    }
    const ordersWith = async (mobileConfirmationId: string, who = kari) => {
      const reference = await orders(who, undefined, { mobileConfirmationId })
      await posts()
      await messages()
      return becameOf(reference)
    }

    expect(refusalOf(await asks('22 07 70 00'))).toBe('422 mobile_invalid')
    const late = await receives()
    pass(10)
    expect(await enters(late.confirmationId, late.code)).toBe('403 code_refused')
    const guessed = await receives()
    for (const code of ['WRONG', 'WRONG', 'WRONG', guessed.code])
      expect(await enters(guessed.confirmationId, code)).toBe('403 code_refused')
    const { confirmationId, code } = await receives()
    expect(refusalOf(await asks())).toBe('429 too_many_attempts')

    expect(await ordersWith(confirmationId)).toBe('refused: mobile_unconfirmed')
    expect(await enters(confirmationId, code)).toBe('200 ')
    expect(await enters(confirmationId, code)).toBe('403 code_refused')
    expect(await ordersWith(late.confirmationId)).toBe('refused: mobile_unconfirmed')
    expect(await ordersWith(confirmationId, { ...ola, visitId })).toBe('refused: mobile_unconfirmed')
    expect(await ordersWith(confirmationId, { ...kari, visitId: randomUUID() })).toBe(
      'refused: mobile_unconfirmed',
    )
    expect(await ordersWith(confirmationId)).toBe('posted')
  })
})
