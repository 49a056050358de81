import { afterEach, describe, expect, it } from 'vitest'
import { codeTries } from '../../../shared/wire/signIn.ts'
import { fakeProfile } from '../../../test/support/fakeAnswers.ts'
import type { Wishes } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

async function toMyPage(answers: Wishes['answers'] = {}, assurance: 'minid' | 'clerk_verified' = 'minid') {
  visitor = await openScreens('nb', { answers })
  visitor.bridge.tell('visit.identity', { assurance })
  await visitor.press(visitor.text.start.account.title)
  expect(visitor.heading()).toBe(visitor.text.account.heading)
}

async function toProfile(...wishes: Parameters<typeof toMyPage>) {
  await toMyPage(...wishes)
  await visitor.press(visitor.text.account.profile)
  expect(visitor.heading()).toBe(visitor.text.profile.heading)
}

const change = (name: string) => visitor.press(visitor.text.profile.changeNamed.replace('{name}', name))
const profile = (changed: Partial<typeof fakeProfile>) => ({
  ok: true as const,
  profile: { ...fakeProfile, ...changed },
})
const called = (call: string) => visitor.bridge.called.filter((name) => name === call).length

describe('my page', () => {
  it('ends the visit for whoever logs out', async () => {
    await toMyPage()
    await visitor.press(visitor.text.account.logOut)
    expect(visitor.bridge.called).toContain('visit.end')
    expect(visitor.heading()).toBe(visitor.text.farewell.heading)
  })

  it('asks whoever has old contact data to look at them. Rule: MinID accounts 7', async () => {
    await toMyPage({ 'profile.read': [profile({ contactIsOld: true })] })
    expect(visitor.reads()).toContain(visitor.text.account.old)
  })
})

describe('my profile', () => {
  it('shows what is known, and that it is for the visitor alone', async () => {
    await toProfile()
    const own = [...document.querySelectorAll('[data-private]')].map(({ textContent }) => textContent)
    expect(own).toContain(fakeProfile.mobile)
    expect(own).toContain(fakeProfile.email)
  })

  it('asks whether old contact data are still right before they are used. Rule: MinID accounts 7', async () => {
    const old = profile({ contactIsOld: true })
    await toProfile({ 'profile.read': [old, old, profile({})] })
    await visitor.press(visitor.text.profile.stillRight)
    expect(visitor.bridge.asked('profile.change')).toEqual({
      mobile: fakeProfile.mobile,
      email: fakeProfile.email,
      preferredChannel: 'sms',
      signInCodes: 'sms',
      language: 'nb',
    })
    expect(visitor.reads()).not.toContain(visitor.text.profile.old)
    expect(visitor.reads()).toContain(visitor.text.profile.changed.profile)
  })

  it.each([
    ['channel', () => visitor.text.contact.channel.email, { preferredChannel: 'email' }],
    ['codes', () => visitor.text.contact.codes.letter, { signInCodes: 'letter' }],
  ] as const)('changes the %s, in the language that is shown', async (row, choice, changed) => {
    await toProfile()
    await visitor.press('English')
    await visitor.press('Bokmål')
    await change(visitor.text.profile[row])
    await visitor.press(choice())
    expect(visitor.bridge.asked('profile.change')).toEqual({
      mobile: fakeProfile.mobile,
      email: fakeProfile.email,
      preferredChannel: 'sms',
      signInCodes: 'sms',
      language: 'nb',
      ...changed,
    })
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
  })

  it('says what the store misses, and keeps what was typed', async () => {
    await toProfile({ 'profile.change': [refused('email_missing')] })
    await change(visitor.text.contact.email.label)
    await visitor.enter(visitor.text.contact.email.label, '')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.reads()).toContain(visitor.text.storeError.email_missing)
    expect(visitor.heading()).toBe(visitor.text.contact.email.heading)
  })

  it('keeps what is being typed on the way back', async () => {
    await toProfile()
    await change(visitor.text.contact.email.label)
    await visitor.enter(visitor.text.contact.email.label, 'ny@example.no')
    await visitor.press(visitor.text.frame.back)
    await change(visitor.text.contact.email.label)
    expect(visitor.field().value).toBe('ny@example.no')
  })

  it('leads whoever has no account to registering', async () => {
    await toProfile({ 'profile.read': [refused('no_account')] }, 'clerk_verified')
    expect(visitor.reads()).toContain(visitor.text.storeError.no_account)
    await visitor.press(visitor.text.register.start.heading)
    expect(visitor.heading()).toBe(visitor.text.register.start.heading)
  })
})

describe('a new mobile number', () => {
  const waits = profile({ mobileToConfirm: '+46701740605' })
  const confirmed = profile({ mobile: '+46701740605' })

  async function toConfirm(answers: Wishes['answers'] = {}): Promise<void> {
    await toProfile({ 'profile.change': [waits], ...answers })
    await change(visitor.text.contact.mobile.label)
    await visitor.enter(visitor.text.contact.mobile.label, '+46 70 174 06 05')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.heading()).toBe(visitor.text.profile.confirm.heading)
  }

  async function enterCode(): Promise<void> {
    await visitor.enter(visitor.text.code.sms.label, 'abcde')
    await visitor.press(visitor.text.profile.confirm.confirm)
  }

  it('is used when the code sent to it has come back', async () => {
    await toConfirm({ 'profile.confirmMobile': [confirmed] })
    await enterCode()
    expect(visitor.bridge.asked('profile.confirmMobile')).toEqual({ code: 'ABCDE' })
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
    expect(visitor.reads()).toContain(visitor.text.profile.changed.profile)
  })

  it('can be confirmed later, and waits on when something else is changed', async () => {
    await toConfirm({ 'profile.read': [profile({}), profile({}), waits] })
    await visitor.press(visitor.text.frame.back)
    expect(visitor.reads()).toContain(visitor.text.profile.toConfirm)
    await change(visitor.text.profile.channel)
    await visitor.press(visitor.text.contact.channel.email)
    expect(visitor.bridge.asked('profile.change')).toMatchObject({ mobile: '+46701740605' })
  })

  it('gets another code when the first was mistyped too often', async () => {
    await toConfirm({ 'profile.confirmMobile': [refused('code_refused')] })
    for (let tries = 0; tries < codeTries; tries += 1) await enterCode()
    await visitor.press(visitor.text.code.sms.again)
    expect(called('profile.confirmMobile')).toBe(codeTries)
    expect(called('profile.change')).toBe(2)
    expect(visitor.bridge.asked('profile.change')).toMatchObject({ mobile: '+46701740605' })
    expect(visitor.heading()).toBe(visitor.text.profile.confirm.heading)
  })
})

/** Rule: MinID accounts 4. */
describe('a password', () => {
  async function enterNew(): Promise<void> {
    await visitor.enter(visitor.text.newPassword.first, 'hemmelig2')
    await visitor.enter(visitor.text.newPassword.second, 'hemmelig2')
    await visitor.press(visitor.text.profile.save)
  }

  it('is changed by whoever knows the present one', async () => {
    await toProfile({ 'password.change': [refused('sign_in_refused'), { ok: true }] })
    await visitor.press(visitor.text.profile.password)
    await visitor.enter(visitor.text.profile.current, 'hemmelig1')
    await enterNew()
    expect(visitor.reads()).toContain(visitor.text.profile.currentWrong)
    await visitor.press(visitor.text.profile.save)
    expect(visitor.bridge.asked('password.change')).toEqual({
      current: 'hemmelig1',
      password: 'hemmelig2',
      repeated: 'hemmelig2',
    })
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
    expect(visitor.reads()).toContain(visitor.text.profile.changed.password)
  })

  it('need not be known by whom a clerk has verified', async () => {
    await toProfile({}, 'clerk_verified')
    await visitor.press(visitor.text.profile.password)
    expect(visitor.reads()).not.toContain(visitor.text.profile.current)
    await enterNew()
    expect(visitor.bridge.asked('password.change')).toMatchObject({ current: null })
  })

  it('is tried again with the answer to a human check', async () => {
    await toProfile({ 'password.change': [refused('human_check_needed'), { ok: true }] })
    await visitor.press(visitor.text.profile.password)
    await visitor.enter(visitor.text.profile.current, 'hemmelig1')
    await enterNew()
    await visitor.press(visitor.text.humanCheck.thing.dog)
    expect(visitor.bridge.asked('password.change')).toMatchObject({ current: 'hemmelig1', humanAnswer: 0 })
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
  })
})
