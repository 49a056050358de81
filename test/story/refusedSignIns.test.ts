import { expect, it } from 'vitest'
import { thingOfNumber, things } from '../../shared/domain/humanCheck.ts'
import type { RegistrationStarted } from '../../shared/wire/registration.ts'
import { visitorGrantHeader } from '../../shared/wire/route.ts'
import type { HumanCheck } from '../../shared/wire/signIn.ts'
import { accountPolicy } from '../../central/accounts/policy.ts'
import { answerOf, password, refusalOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { inventNationalId } from '../../central/letters/testLetters.ts'
import { staffMember } from '../../central/testCallers.ts'
import { ask } from '../../central/testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../../central/testKiosk.ts'
import { openCounter } from './counter.ts'
import { openOffice } from './visit.ts'

const wrong = 'Wrong 123'

/** Rules: MinID accounts 1–5. What is chosen for an account stands in `refusedChoices.test.ts`. */
describeOnBoth('whoever is refused', (open) => {
  it('has no code, or a used one, for a number that may be nobody’s', async () => {
    const { someone, letterFor, register, post } = await openOffice(await open({ asStore: true }))
    const kari = await someone()
    const codeOf = await letterFor(kari)
    answerOf(await register(kari, codeOf))
    const { visitId, nationalId } = kari

    const registers = async (number: string) =>
      answerOf<RegistrationStarted>(await post('registrations', { visitId, nationalId: number }))
    const again = await registers(nationalId)
    for (const code of [codeOf(again.codeNumber).toLowerCase(), codeOf(again.codeNumber)])
      await post('registrations/code', { registrationId: again.registrationId, code })
    const spent = { ...(await registers(nationalId)), code: codeOf(again.codeNumber) }
    const body = { registrationId: spent.registrationId, code: spent.code }
    expect(refusalOf(await post('registrations/code', body))).toBe('403 code_refused')
    const { registrationId } = await registers(inventNationalId())
    expect(refusalOf(await post('registrations/code', { registrationId, code: codeOf(1) }))).toBe(
      '403 code_refused',
    )
    const noNumber = { visitId, nationalId: '01010100000' }
    expect(refusalOf(await post('registrations', noNumber))).toBe('400 national_id_invalid')
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
    const from = await enrolTestKiosk(store)
    for (let tries = 0; tries < often; tries += 1) {
      const other = await enrolTestKiosk(store)
      if ((await tryPassword(kari, wrong, { from: other })).status === 429) {
        pass(1)
        await tryPassword(kari, wrong, { from: other })
      }
    }
    await tryPassword(kari, password, { from })
    pass(1)

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
    answerOf(await tryPassword(kari, password, { from, humanCheck: await answered(true) }))
  })

  it('does nothing with what was allowed elsewhere, to another, too long ago, or is used up', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { store, kiosk, someone, does, pass } = office
    const { verifies } = await openCounter(office)
    const kari = await someone()
    const allowed = await verifies(kari)
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
