import { afterEach, describe, expect, it } from 'vitest'
import { syntheticNationalId, type Wishes } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

const needed = refused('human_check_needed')
const sms = { ok: true as const, next: { kind: 'sms' as const } }

async function toCheck(answers: NonNullable<Wishes['answers']>): Promise<void> {
  visitor = await openScreens('nb', { answers })
  await visitor.press(visitor.text.start.account.title)
  await visitor.type(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
  await visitor.enter(visitor.text.signIn.password.label, 'hemmelig1')
  await visitor.press(visitor.text.frame.continue)
  expect(visitor.heading()).toBe(visitor.text.humanCheck.question.animal)
}

/** Rule: MinID accounts 5. */
describe('a human check', () => {
  it.each(['pictogram', 'words'] as const)(
    'is answered by %s, and what waited is asked again',
    async (form) => {
      await toCheck({ 'signIn.start': [needed, sms] })
      if (form === 'words') await visitor.press(visitor.text.humanCheck.useWords)
      expect(visitor.bridge.asked('humanCheck.ask')).toEqual({ form })
      expect(document.querySelectorAll('img').length > 0).toBe(form === 'pictogram')
      await visitor.press(visitor.text.humanCheck.thing.dog)
      expect(visitor.bridge.asked('signIn.start')).toEqual({
        nationalId: syntheticNationalId,
        password: 'hemmelig1',
        humanAnswer: 0,
      })
      expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
    },
  )

  it('that was wrong is followed by another, and says so', async () => {
    const second = { ok: true as const, kind: 'food' as const, options: [7, 0, 13, 20] }
    const first = { ok: true as const, kind: 'animal' as const, options: [7, 0, 13, 20] }
    await toCheck({ 'signIn.start': [needed, needed, sms], 'humanCheck.ask': [first, second] })
    await visitor.press(visitor.text.humanCheck.thing.bicycle)
    expect(visitor.heading()).toBe(visitor.text.humanCheck.question.food)
    expect(visitor.reads()).toContain(visitor.text.humanCheck.wrong)
    await visitor.press(visitor.text.humanCheck.thing.apple)
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
  })

  it('that was right does not help a wrong password, which still stands there', async () => {
    await toCheck({ 'signIn.start': [needed, refused('sign_in_refused')] })
    await visitor.press(visitor.text.humanCheck.thing.dog)
    expect(visitor.reads()).toContain(visitor.text.storeError.sign_in_refused)
    expect(visitor.field().value).toBe('hemmelig1')
  })

  it('keeps its question when the language changes', async () => {
    await toCheck({ 'signIn.start': [needed] })
    await visitor.press('English')
    expect(visitor.heading()).toBe('Press the animal')
    expect(visitor.bridge.called.filter((name) => name === 'humanCheck.ask')).toHaveLength(1)
  })
})
