import { expect, it } from 'vitest'
import { thingOfNumber, things } from '../../../shared/domain/humanCheck.ts'
import type { HumanCheck, HumanCheckAnswer } from '../../../shared/wire/signIn.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { accountPolicy } from '../policy.ts'
import { answerOf, password, refusalOf, startAccounts } from '../testAccounts.ts'

function answer({ humanCheckId, kind, options }: HumanCheck, isRight: boolean): HumanCheckAnswer {
  const isOne = (option: number) => (things[kind] as readonly string[]).includes(thingOfNumber(option) ?? '')
  return { humanCheckId, answer: options.find((option) => isOne(option) === isRight) ?? -1 }
}

/** Rule: MinID accounts 5. */
describeOnBoth('a human check', (open) => {
  it('is asked for at an office far above its norm; an answer is good once, in its visit, for some minutes', async () => {
    const { central, member, post, tryPassword, pass } = await startAccounts(await open())
    const kari = await member()
    const hour = new Date('2026-05-13T10:00:00Z')
    const tries = accountPolicy.humanCheck.leastTriesOfOffice
    await central.db.insertInto('office_sign_in_hour').values({ office_id: 'oslo', hour, tries }).execute()
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
})
