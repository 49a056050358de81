import { expect, it } from 'vitest'
import { thingOfNumber, things } from '../../../shared/domain/humanCheck.ts'
import type { HumanCheck, HumanCheckAnswer } from '../../../shared/wire/signIn.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { accountPolicy } from '../policy.ts'
import { answerOf, password, refusalOf, secretIn, startAccounts } from '../testAccounts.ts'

function answer({ humanCheckId, kind, options }: HumanCheck, isRight: boolean): HumanCheckAnswer {
  const isOne = (option: number) => (things[kind] as readonly string[]).includes(thingOfNumber(option) ?? '')
  return { humanCheckId, answer: options.find((option) => isOne(option) === isRight) ?? -1 }
}

const hour = new Date('2026-05-13T10:00:00Z')
const busyHour = { office_id: 'oslo', hour, tries: accountPolicy.humanCheck.leastTriesOfOffice }

/** Rule: MinID accounts 5. */
describeOnBoth('a human check', (open) => {
  it('is asked for at an office far above its norm; an answer is good once, in its visit, for some minutes', async () => {
    const { central, member, post, tryPassword, pass } = await startAccounts(await open())
    const kari = await member()
    await central.db.insertInto('office_sign_in_hour').values(busyHour).execute()
    const attempt = async (humanCheck?: HumanCheckAnswer) =>
      refusalOf(await tryPassword(kari, password, humanCheck ? { humanCheck } : {}))
    const ask = async (form: 'pictogram' | 'words', visitId: string = kari.visitId) =>
      answerOf<HumanCheck>(await post('human-checks', { visitId, form }))

    expect(await attempt()).toBe('403 human_check_needed')
    expect(await attempt(answer(await ask('pictogram'), false))).toBe('403 human_check_needed')
    const inOtherVisit = await ask('words', kari.personId)
    expect(await attempt(answer(inOtherVisit, true))).toBe('403 human_check_needed')
    const tooLate = await ask('words')
    pass(accountPolicy.humanCheck.minutes)
    expect(await attempt(answer(tooLate, true))).toBe('403 human_check_needed')
    for (const form of ['pictogram', 'words'] as const) {
      const good = answer(await ask(form), true)
      answerOf(await tryPassword(kari, password, { humanCheck: good }))
      expect(await attempt(good)).toBe('403 human_check_needed')
    }

    pass(60)
    answerOf(await tryPassword(kari, password))
  })

  it('goes with a change of the password, too, which tries the current one', async () => {
    const { central, member, post, startSignIn, enterCode, messages } = await startAccounts(await open())
    const kari = await member()
    const { visitId } = kari
    const { signInId } = await startSignIn(kari)
    const headers = await enterCode(signInId, secretIn(await messages()))
    await central.db.updateTable('office_sign_in_hour').set({ tries: busyHour.tries }).execute()
    const change = (humanCheck?: HumanCheckAnswer) => {
      const wanted = { current: password, password: 'Bekkelia 12', repeated: 'Bekkelia 12' }
      return post('passwords/change', { ...wanted, ...(humanCheck && { humanCheck }) }, headers)
    }
    const ask = async () => answerOf<HumanCheck>(await post('human-checks', { visitId, form: 'words' }))

    expect(refusalOf(await change())).toBe('403 human_check_needed')
    expect(refusalOf(await change(answer(await ask(), false)))).toBe('403 human_check_needed')
    answerOf(await change(answer(await ask(), true)))
  })
})
