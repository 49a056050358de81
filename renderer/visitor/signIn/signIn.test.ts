import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { StoreRefusal } from '../../../shared/bridge.ts'
import { codeTries } from '../../../shared/wire/signIn.ts'
import { fakeProfile } from '../../../test/support/fakeAnswers.ts'
import { syntheticNationalId, unbornNationalId, type Wishes } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => {
  visitor.leave()
  vi.useRealTimers()
})

async function toPassword(answers: Wishes['answers'] = {}, kiosk: Wishes['kiosk'] = {}): Promise<void> {
  visitor = await openScreens('nb', { answers, kiosk })
  await visitor.press(visitor.text.start.account.title)
  await visitor.type(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
  expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
}

async function enterPassword(password = 'hemmelig1'): Promise<void> {
  await visitor.enter(visitor.text.signIn.password.label, password)
  await visitor.press(visitor.text.frame.continue)
}

async function enterCode(label = visitor.text.code.sms.label): Promise<void> {
  await visitor.enter(label, 'abcde')
  await visitor.press(visitor.text.signIn.logIn)
}

const next = (kind: 'sms' | 'new_password' | 'order_letter') => ({ ok: true as const, next: { kind } })
const seven = (text: string) => text.replace('{number}', '7')
const called = (call: string) => visitor.bridge.called.filter((name) => name === call).length

/** Rule: MinID accounts 2. */
describe('signing in', () => {
  it('goes by number, password and SMS code to My page, and from there back to the start', async () => {
    await toPassword()
    await enterPassword()
    expect(visitor.bridge.asked('signIn.start')).toEqual({
      nationalId: syntheticNationalId,
      password: 'hemmelig1',
    })
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
    await enterCode()
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
    await enterPassword()
    await enterCode()
    expect(visitor.heading()).toBe(visitor.text.accesses.heading)
  })

  it('is called off by going back, which leads to where the visitor came from', async () => {
    await toPassword()
    await visitor.press(visitor.text.frame.back)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.start.heading)
  })

  it('takes a code of the letter, by its number, from whoever prefers that', async () => {
    await toPassword()
    await enterPassword()
    await visitor.press(visitor.text.signIn.preferLetter)
    expect(visitor.heading()).toBe(seven(visitor.text.code.letter.heading))
    await enterCode(seven(visitor.text.code.letter.label))
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('asks for a code of the letter first where the profile says so', async () => {
    await toPassword({ 'signIn.start': [{ ok: true, next: { kind: 'letter_code', number: 12 } }] })
    await enterPassword()
    expect(visitor.heading()).toBe('Skriv kode nummer 12 fra brevet')
  })

  it.each<[StoreRefusal, string]>([
    [refused('sign_in_refused'), 'Nummeret eller passordet er feil'],
    [refused('locked_here', 3600), 'Vent 60 minutter'],
    [refused('offline'), 'Vi får ikke kontakt'],
  ])('says so when it can’t, and keeps what was typed: %j', async (refusal, words) => {
    await toPassword({ 'signIn.start': [refusal] })
    await enterPassword()
    expect(visitor.reads()).toContain(words)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
    expect(visitor.field().value).toBe('hemmelig1')
    await visitor.enter(visitor.text.signIn.password.label, 'hemmelig2')
    expect(visitor.reads()).not.toContain(words)
  })

  it('leads whoever is locked to the counter', async () => {
    await toPassword({ 'signIn.start': [refused('locked_here', 3600)] })
    await enterPassword()
    await visitor.press(visitor.text.counter.find)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
  })

  it('counts a wait down on its button, which then works', async () => {
    await toPassword({ 'signIn.start': [refused('wait', 3), next('sms')] })
    vi.useFakeTimers()
    await enterPassword()
    await visitor.press('Vent 3 sekunder')
    vi.advanceTimersByTime(2000)
    await flushPromises()
    await visitor.press('Vent 1 sekunder')
    expect(called('signIn.start')).toBe(1)
    vi.advanceTimersByTime(1000)
    await flushPromises()
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
  })

  it('asks for what is missing before it asks the store', async () => {
    await toPassword()
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.signIn.password.empty)
    expect(visitor.bridge.called).not.toContain('signIn.start')
  })

  it('keeps what was typed when the language changes, and on the way back', async () => {
    await toPassword({ 'signIn.start': [refused('sign_in_refused')] })
    await enterPassword()
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
    await toPassword({ 'signIn.enterCode': [refused('code_refused'), { ok: true }] })
    await enterPassword()
    await enterCode()
    expect(visitor.reads()).toContain(visitor.text.storeError.code_refused)
    expect(visitor.fieldNamed(sms().label).value).toBe('ABCDE')
    await visitor.press(sms().again)
    expect(called('signIn.start')).toBe(2)
    expect(visitor.fieldNamed(sms().label).value).toBe('')
    await enterCode()
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('that was wrong too often works no more: only another one does', async () => {
    await toPassword({ 'signIn.enterCode': [refused('code_refused')] })
    await enterPassword()
    for (let tries = 0; tries < codeTries; tries += 1) await enterCode()
    expect(visitor.reads()).toContain(visitor.text.code.usedUp)
    await visitor.press(sms().again)
    expect(called('signIn.enterCode')).toBe(codeTries)
    expect(called('signIn.start')).toBe(2)
    expect(visitor.reads()).not.toContain(visitor.text.code.usedUp)
  })

  it('is refused at its own screen only', async () => {
    await toPassword({ 'signIn.enterCode': [refused('code_refused')] })
    await enterPassword()
    await enterCode()
    await visitor.press(visitor.text.frame.back)
    expect(visitor.reads()).not.toContain(visitor.text.storeError.code_refused)
  })
})

describe('whoever has no code', () => {
  it('and no mobile orders a letter, with the number that stands there', async () => {
    await toPassword({ 'signIn.start': [next('order_letter')] })
    await enterPassword()
    expect(visitor.reads()).toContain(visitor.text.signIn.orderLetter.text)
    await visitor.press(visitor.text.signIn.orderLetter.order)
    expect(visitor.heading()).toBe(visitor.text.letter.check.heading)
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
  })

  it('but prefers the letter, may have the code by SMS all the same', async () => {
    await toPassword({ 'signIn.preferLetterCode': [next('order_letter')] })
    await enterPassword()
    await visitor.press(visitor.text.signIn.preferLetter)
    expect(visitor.reads()).toContain(visitor.text.signIn.orderLetter.noCodes)
    await visitor.press(visitor.text.signIn.orderLetter.sms)
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
  })
})

/** Rule: MinID accounts 3. */
describe('a forgotten password', () => {
  it('is replaced by a temporary one, then by two equal new ones', async () => {
    await toPassword({ 'signIn.start': [next('new_password')] })
    await visitor.press(visitor.text.signIn.password.forgotten)
    expect(visitor.reads()).toContain('Det gjelder i 10 minutter')
    await visitor.enter(visitor.text.signIn.password.temporary, 'K7QMXHA9TR')
    await visitor.press(visitor.text.frame.continue)
    const { first, second } = visitor.text.newPassword
    await visitor.enter(first, 'helt-nytt-1')
    await visitor.enter(second, 'noe annet 1')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.storeError.password_not_repeated)
    await visitor.enter(second, 'helt-nytt-1')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.bridge.asked('signIn.chooseNewPassword')).toEqual({
      password: 'helt-nytt-1',
      repeated: 'helt-nytt-1',
    })
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
    await enterCode()
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('has its new one ticked off, rule by rule, while it is typed', async () => {
    await toPassword({ 'signIn.start': [next('new_password')] })
    await enterPassword()
    const met = () => document.querySelectorAll('[data-met="true"]').length
    expect(met()).toBe(0)
    await visitor.enter(visitor.text.newPassword.first, 'blåbær')
    expect(met()).toBe(1)
    await visitor.enter(visitor.text.newPassword.first, 'blåbær77')
    expect(met()).toBe(3)
  })

  it('is sent anew to whoever loses the code after it: the first one was good once', async () => {
    await toPassword({
      'signIn.start': [next('new_password')],
      'signIn.enterCode': [refused('code_refused')],
    })
    await enterPassword()
    await visitor.enter(visitor.text.newPassword.first, 'helt-nytt-1')
    await visitor.enter(visitor.text.newPassword.second, 'helt-nytt-1')
    await visitor.press(visitor.text.frame.continue)
    await enterCode()
    await visitor.press(visitor.text.code.sms.again)
    expect(called('password.forget')).toBe(1)
    expect(called('signIn.start')).toBe(1)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
  })

  it('that was sent for another number is not spoken of', async () => {
    await toPassword()
    await visitor.press(visitor.text.signIn.password.forgotten)
    await visitor.press(visitor.text.frame.back)
    await visitor.press(visitor.text.keypad.erase)
    await visitor.type(syntheticNationalId.slice(-1))
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).not.toContain('Det gjelder i 10 minutter')
  })
})

describe('without a line', () => {
  it('nobody types in vain: what can be done is there, and signing in once the line is back', async () => {
    visitor = await openScreens('nb', { kiosk: { online: false } })
    await visitor.press(visitor.text.start.account.title)
    const { offline } = visitor.text.signIn
    expect(visitor.heading()).toBe(offline.heading)
    for (const { title } of [visitor.text.start.order, visitor.text.start.block])
      expect(visitor.reads()).toContain(title)
    await visitor.press(visitor.text.counter.find)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
    await visitor.press(visitor.text.frame.back)
    visitor.bridge.tell(
      'kiosk.changed',
      await visitor.bridge.kiosk.describe({}).then((kiosk) => ({ ...kiosk, online: true })),
    )
    await flushPromises()
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
  })

  it('the password screen leads there, and back with the password', async () => {
    await toPassword({ 'signIn.start': [refused('offline')] })
    await enterPassword()
    await visitor.press(visitor.text.signIn.offline.what)
    expect(visitor.heading()).toBe(visitor.text.signIn.offline.heading)
    await visitor.press(visitor.text.asked.again)
    expect(visitor.field().value).toBe('hemmelig1')
  })
})

describe('whoever is signed out in the middle', () => {
  const expired = { 'profile.change': [refused('signed_out'), { ok: true as const, profile: fakeProfile }] }

  async function toEmail(): Promise<void> {
    await toPassword(expired)
    await enterPassword()
    await enterCode()
    await visitor.press(visitor.text.account.profile)
    await visitor.press(visitor.text.profile.changeNamed.replace('{name}', visitor.text.contact.email.label))
    await visitor.enter(visitor.text.contact.email.label, 'ny@example.no')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
    expect(visitor.reads()).toContain(visitor.text.storeError.signed_out)
  }

  it('signs in again, and finds everything as it was, the way back as well', async () => {
    await toEmail()
    await enterPassword()
    await enterCode()
    expect(visitor.fieldNamed(visitor.text.contact.email.label).value).toBe('ny@example.no')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.bridge.asked('profile.change')).toMatchObject({ email: 'ny@example.no' })
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('may go back to the start instead', async () => {
    await toEmail()
    await visitor.press(visitor.text.frame.back)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.start.heading)
  })

  it('leaves nothing to somebody else who signs in there', async () => {
    await toEmail()
    await visitor.press(visitor.text.frame.back)
    const other = unbornNationalId
    visitor.bridge.tell(
      'kiosk.changed',
      await visitor.bridge.kiosk.describe({}).then((kiosk) => ({ ...kiosk, environment: 'production' })),
    )
    await visitor.press(visitor.text.keypad.clear)
    await visitor.type(other)
    await visitor.press(visitor.text.frame.continue)
    await enterPassword()
    await enterCode()
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })
})
