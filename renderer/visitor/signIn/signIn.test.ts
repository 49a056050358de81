import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { StoreRefusal } from '../../../shared/bridge.ts'
import { codeTries } from '../../../shared/wire/signIn.ts'
import { syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'
import { enterCode, enterPassword, nextStep, openPassword, timesCalled } from './testSignIn.ts'

let visitor: TestVisitor
afterEach(() => {
  visitor.leave()
  vi.useRealTimers()
})

const seven = (text: string) => text.replace('{number}', '7')

/** Rule: MinID accounts 2. */
describe('signing in', () => {
  it('goes by number, password and SMS code to My page, and from there back to the start', async () => {
    visitor = await openPassword()
    await enterPassword(visitor)
    expect(visitor.bridge.asked('signIn.start')).toEqual({
      nationalId: syntheticNationalId,
      password: 'hemmelig1',
    })
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
    await enterCode(visitor)
    expect(visitor.bridge.asked('signIn.enterCode')).toEqual({ code: 'ABCDE' })
    expect(visitor.heading()).toBe(visitor.text.account.heading)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.start.heading)
  })

  it('comes before whatever is personal, and then leads there', async () => {
    visitor = await openScreens('nb')
    await visitor.goTo('ownAccesses')
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
    expect(visitor.bridge.called).not.toContain('person.accesses')
    await visitor.type(syntheticNationalId)
    await visitor.press(visitor.text.frame.continue)
    await enterPassword(visitor)
    await enterCode(visitor)
    expect(visitor.heading()).toBe(visitor.text.accesses.heading)
  })

  it('is called off by going back, which leads to where the visitor came from', async () => {
    visitor = await openPassword()
    await visitor.press(visitor.text.frame.back)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.start.heading)
  })

  it('takes a code of the letter, by its number, from whoever prefers that', async () => {
    visitor = await openPassword()
    await enterPassword(visitor)
    await visitor.press(visitor.text.signIn.preferLetter)
    expect(visitor.heading()).toBe(seven(visitor.text.code.letter.heading))
    await enterCode(visitor, seven(visitor.text.code.letter.label))
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('asks for a code of the letter first where the profile says so', async () => {
    visitor = await openPassword({
      'signIn.start': [{ ok: true, next: { kind: 'letter_code', number: 12 } }],
    })
    await enterPassword(visitor)
    expect(visitor.heading()).toBe('Skriv kode nummer 12 fra brevet')
  })

  it.each<[StoreRefusal, string]>([
    [refused('sign_in_refused'), 'Nummeret eller passordet er feil'],
    [refused('locked_here', 3600), 'Vent 60 minutter'],
    [refused('offline'), 'Vi får ikke kontakt'],
  ])('says so when it can’t, and keeps what was typed: %j', async (refusal, words) => {
    visitor = await openPassword({ 'signIn.start': [refusal] })
    await enterPassword(visitor)
    expect(visitor.reads()).toContain(words)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
    expect(visitor.field().value).toBe('hemmelig1')
    await visitor.enter(visitor.text.signIn.password.label, 'hemmelig2')
    expect(visitor.reads()).not.toContain(words)
  })

  it('leads whoever is locked to the counter', async () => {
    visitor = await openPassword({ 'signIn.start': [refused('locked_here', 3600)] })
    await enterPassword(visitor)
    await visitor.press(visitor.text.counter.find)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
  })

  it('counts a wait down on its button, which then works', async () => {
    visitor = await openPassword({ 'signIn.start': [refused('wait', 3), nextStep('sms')] })
    vi.useFakeTimers()
    await enterPassword(visitor)
    await visitor.press('Vent 3 sekunder')
    vi.advanceTimersByTime(2000)
    await flushPromises()
    await visitor.press('Vent 1 sekunder')
    expect(timesCalled(visitor, 'signIn.start')).toBe(1)
    vi.advanceTimersByTime(1000)
    await flushPromises()
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
  })

  it('asks for what is missing before it asks the store', async () => {
    visitor = await openPassword()
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.signIn.password.empty)
    expect(visitor.bridge.called).not.toContain('signIn.start')
  })

  it('keeps what was typed when the language changes, and on the way back', async () => {
    visitor = await openPassword({ 'signIn.start': [refused('sign_in_refused')] })
    await enterPassword(visitor)
    await visitor.press('English')
    expect(visitor.field().value).toBe('hemmelig1')
    expect(visitor.reads()).toContain('number or the password is wrong')
    await visitor.press('Back')
    expect(visitor.field().value).toBe(syntheticNationalId)
    await visitor.press('Continue')
    expect(visitor.field().value).toBe('hemmelig1')
  })
})

describe('a code', () => {
  const sms = () => visitor.text.code.sms

  it('that is wrong may be typed again, or another one is sent', async () => {
    visitor = await openPassword({ 'signIn.enterCode': [refused('code_refused'), { ok: true }] })
    await enterPassword(visitor)
    await enterCode(visitor)
    expect(visitor.reads()).toContain(visitor.text.storeError.code_refused)
    expect(visitor.fieldNamed(sms().label).value).toBe('ABCDE')
    await visitor.press(sms().again)
    expect(timesCalled(visitor, 'signIn.start')).toBe(2)
    expect(visitor.fieldNamed(sms().label).value).toBe('')
    await enterCode(visitor)
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('that was wrong too often works no more: only another one does', async () => {
    visitor = await openPassword({ 'signIn.enterCode': [refused('code_refused')] })
    await enterPassword(visitor)
    for (let tries = 0; tries < codeTries; tries += 1) await enterCode(visitor)
    expect(visitor.reads()).toContain(visitor.text.code.usedUp)
    await visitor.press(sms().again)
    expect(timesCalled(visitor, 'signIn.enterCode')).toBe(codeTries)
    expect(timesCalled(visitor, 'signIn.start')).toBe(2)
    expect(visitor.reads()).not.toContain(visitor.text.code.usedUp)
  })

  it('is refused at its own screen only', async () => {
    visitor = await openPassword({ 'signIn.enterCode': [refused('code_refused')] })
    await enterPassword(visitor)
    await enterCode(visitor)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.reads()).not.toContain(visitor.text.storeError.code_refused)
  })
})

describe('whoever has no code', () => {
  it('and no mobile orders a letter, with the number that stands there', async () => {
    visitor = await openPassword({ 'signIn.start': [nextStep('order_letter')] })
    await enterPassword(visitor)
    expect(visitor.reads()).toContain(visitor.text.signIn.orderLetter.text)
    await visitor.press(visitor.text.signIn.orderLetter.order)
    expect(visitor.heading()).toBe(visitor.text.letter.check.heading)
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
  })

  it('but prefers the letter, may have the code by SMS all the same', async () => {
    visitor = await openPassword({ 'signIn.preferLetterCode': [nextStep('order_letter')] })
    await enterPassword(visitor)
    await visitor.press(visitor.text.signIn.preferLetter)
    expect(visitor.reads()).toContain(visitor.text.signIn.orderLetter.noCodes)
    await visitor.press(visitor.text.signIn.orderLetter.sms)
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
  })
})

/** Rule: MinID accounts 3. */
