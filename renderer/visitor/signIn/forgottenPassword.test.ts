import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeProfile } from '../../../test/support/fakeAnswers.ts'
import { syntheticNationalId, unbornNationalId } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'
import { enterCode, enterPassword, nextStep, openPassword, timesCalled } from './testSignIn.ts'

let visitor: TestVisitor
afterEach(() => {
  visitor.leave()
  vi.useRealTimers()
})

/** Rule: MinID accounts 2. */
describe('a forgotten password', () => {
  it('is replaced by a temporary one, then by two equal new ones', async () => {
    visitor = await openPassword({ 'signIn.start': [nextStep('new_password')] })
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
    await enterCode(visitor)
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('has its new one ticked off, rule by rule, while it is typed', async () => {
    visitor = await openPassword({ 'signIn.start': [nextStep('new_password')] })
    await enterPassword(visitor)
    const met = () => document.querySelectorAll('[data-met="true"]').length
    expect(met()).toBe(0)
    await visitor.enter(visitor.text.newPassword.first, 'blåbær')
    expect(met()).toBe(1)
    await visitor.enter(visitor.text.newPassword.first, 'blåbær77')
    expect(met()).toBe(3)
  })

  it('is sent anew to whoever loses the code after it: the first one was good once', async () => {
    visitor = await openPassword({
      'signIn.start': [nextStep('new_password')],
      'signIn.enterCode': [refused('code_refused')],
    })
    await enterPassword(visitor)
    await visitor.enter(visitor.text.newPassword.first, 'helt-nytt-1')
    await visitor.enter(visitor.text.newPassword.second, 'helt-nytt-1')
    await visitor.press(visitor.text.frame.continue)
    await enterCode(visitor)
    await visitor.press(visitor.text.code.sms.again)
    expect(timesCalled(visitor, 'password.forget')).toBe(1)
    expect(timesCalled(visitor, 'signIn.start')).toBe(1)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
  })

  it('that was sent for another number is not spoken of', async () => {
    visitor = await openPassword()
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
    visitor = await openPassword({ 'signIn.start': [refused('offline')] })
    await enterPassword(visitor)
    await visitor.press(visitor.text.signIn.offline.what)
    expect(visitor.heading()).toBe(visitor.text.signIn.offline.heading)
    await visitor.press(visitor.text.asked.again)
    expect(visitor.field().value).toBe('hemmelig1')
  })
})

describe('whoever is signed out in the middle', () => {
  const expired = { 'profile.change': [refused('signed_out'), { ok: true as const, profile: fakeProfile }] }

  async function toEmail(): Promise<void> {
    visitor = await openPassword(expired)
    await enterPassword(visitor)
    await enterCode(visitor)
    await visitor.press(visitor.text.account.profile)
    await visitor.press(visitor.text.profile.changeNamed.replace('{name}', visitor.text.contact.email.label))
    await visitor.enter(visitor.text.contact.email.label, 'ny@example.no')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
    expect(visitor.reads()).toContain(visitor.text.storeError.signed_out)
  }

  it('signs in again, and finds everything as it was, the way back as well', async () => {
    await toEmail()
    await enterPassword(visitor)
    await enterCode(visitor)
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
    await enterPassword(visitor)
    await enterCode(visitor)
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })
})
