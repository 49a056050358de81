import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { StoreError, StoreRefusal } from '../../../shared/bridge.ts'
import { fakeProfile } from '../../../test/support/fakeAnswers.ts'
import { syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

type Answers = NonNullable<Parameters<typeof openScreens>[1]>['answers']

let visitor: TestVisitor
afterEach(() => visitor.leave())

const refused = (error: StoreError, seconds: number | null = null): StoreRefusal => ({
  ok: false,
  error,
  seconds,
})

async function open(answers: Answers = {}): Promise<void> {
  visitor = await openScreens('nb', { answers })
}

async function toPassword(answers: Answers = {}): Promise<void> {
  await open(answers)
  await visitor.press(visitor.text.start.account.title)
  await visitor.type(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
  expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
}

async function enter(label: string, text: string): Promise<void> {
  const words = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  const field = document.querySelector<HTMLInputElement>(`input[id="${words?.htmlFor}"]`)
  if (!field) throw new Error(`no field "${label}" on "${visitor.reads()}"`)
  field.value = text
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

async function enterPassword(): Promise<void> {
  await enter(visitor.text.signIn.password.label, 'hemmelig1')
  await visitor.press(visitor.text.frame.continue)
}

async function enterCode(label = visitor.text.signIn.code.smsLabel): Promise<void> {
  await enter(label, 'abcde')
  visitor.bridge.tell('visit.identity', { assurance: 'minid' })
  await visitor.press(visitor.text.signIn.logIn)
}

const letterCode = (text: string) => text.replace('{number}', '7')

describe('signing in', () => {
  it('goes by number, password and SMS code to where the visitor wanted', async () => {
    await toPassword()
    await enterPassword()
    expect(visitor.bridge.asked('signIn.start')).toEqual({
      nationalId: syntheticNationalId,
      password: 'hemmelig1',
    })
    expect(visitor.heading()).toBe(visitor.text.signIn.code.smsHeading)
    await enterCode()
    expect(visitor.bridge.asked('signIn.enterCode')).toEqual({ code: 'ABCDE' })
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('takes a code of the letter, by its number, from whoever prefers that', async () => {
    await toPassword()
    await enterPassword()
    await visitor.press(visitor.text.signIn.code.preferLetter)
    expect(visitor.heading()).toBe(letterCode(visitor.text.signIn.code.letterHeading))
    await enterCode(letterCode(visitor.text.signIn.code.letterLabel))
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it.each<[StoreRefusal, string]>([
    [refused('sign_in_refused'), 'Nummeret eller passordet er feil'],
    [refused('locked_here', 3600), 'Vent 60 minutter'],
    [refused('wait', 4), 'Vent 4 sekunder'],
    [refused('offline'), 'Vi får ikke kontakt'],
  ])('says so when it can’t, and keeps what was typed: %j', async (refusal, words) => {
    await toPassword({ 'signIn.start': [refusal] })
    await enterPassword()
    expect(visitor.reads()).toContain(words)
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
    expect(visitor.field().value).toBe('hemmelig1')
  })

  it('says what is wrong with a code, and lets it be typed again', async () => {
    await toPassword({ 'signIn.enterCode': [refused('code_refused')] })
    await enterPassword()
    await enter(visitor.text.signIn.code.smsLabel, 'wrong')
    await visitor.press(visitor.text.signIn.logIn)
    expect(visitor.reads()).toContain(visitor.text.storeError.code_refused)
  })

  it('asks for what is missing before it asks the store', async () => {
    await toPassword()
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.signIn.password.empty)
    expect(visitor.bridge.called).not.toContain('signIn.start')
  })

  it('sends whoever has neither mobile nor code to order a letter, with the number that stands there', async () => {
    await toPassword({ 'signIn.start': [{ ok: true, next: { kind: 'order_letter' } }] })
    await enterPassword()
    await visitor.press(visitor.text.signIn.orderLetter.order)
    expect(visitor.heading()).toBe(visitor.text.letter.check.heading)
  })

  it('keeps what was typed when the language changes', async () => {
    await toPassword()
    await enter(visitor.text.signIn.password.label, 'hemmelig1')
    await visitor.press('English')
    expect(visitor.field().value).toBe('hemmelig1')
  })

  it('is asked for anew when the store has signed the visitor out, who then is where they were', async () => {
    await toPassword({ 'profile.read': [refused('signed_out'), { ok: true, profile: fakeProfile }] })
    await enterPassword()
    await enterCode()
    await visitor.press(visitor.text.account.profile)
    visitor.bridge.tell('visit.identity', null)
    await flushPromises()
    expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
    expect(visitor.reads()).toContain(visitor.text.storeError.signed_out)
    await enterPassword()
    await enterCode()
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
  })
})

describe('a forgotten password', () => {
  it('is replaced by a temporary one, then by two equal new ones', async () => {
    await toPassword({ 'signIn.start': [{ ok: true, next: { kind: 'new_password' } }] })
    await visitor.press(visitor.text.signIn.password.forgotten)
    expect(visitor.reads()).toContain('Det gjelder i 10 minutter')
    await enterPassword()
    await enter(visitor.text.newPassword.first, 'helt-nytt-1')
    await enter(visitor.text.newPassword.second, 'noe annet 1')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.storeError.password_not_repeated)
    await enter(visitor.text.newPassword.second, 'helt-nytt-1')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.bridge.asked('signIn.chooseNewPassword')).toEqual({
      password: 'helt-nytt-1',
      repeated: 'helt-nytt-1',
    })
    expect(visitor.heading()).toBe(visitor.text.signIn.code.smsHeading)
  })
})

describe('a human check', () => {
  const needed = refused('human_check_needed')

  it.each(['pictures', 'words'])(
    'is answered by %s, and what waited is asked again with the answer',
    async (form) => {
      await toPassword({ 'signIn.start': [needed, { ok: true, next: { kind: 'sms' } }] })
      await enterPassword()
      expect(visitor.heading()).toBe(visitor.text.humanCheck.question.animal)
      if (form === 'words') {
        await visitor.press(visitor.text.humanCheck.useWords)
        await visitor.press(visitor.text.humanCheck.thing.dog)
      } else {
        document.querySelectorAll<HTMLElement>('.option')[1]?.click()
        await flushPromises()
      }
      expect(visitor.bridge.asked('signIn.start')).toMatchObject({ humanAnswer: 0 })
      expect(visitor.heading()).toBe(visitor.text.signIn.code.smsHeading)
    },
  )

  it('that was wrong is followed by another, and says so', async () => {
    await toPassword({ 'signIn.start': [needed, needed, { ok: true, next: { kind: 'sms' } }] })
    await enterPassword()
    document.querySelector<HTMLElement>('.option')?.click()
    await flushPromises()
    expect(visitor.reads()).toContain(visitor.text.humanCheck.wrong)
  })
})

describe('a new user', () => {
  async function toContact(answers: Answers = {}): Promise<void> {
    await toPassword(answers)
    await visitor.press(visitor.text.signIn.password.register)
    await visitor.press(visitor.text.register.start.haveLetter)
    await enter(letterCode(visitor.text.signIn.code.letterLabel), 'abcde')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.heading()).toBe(visitor.text.contact.heading)
  }

  it('registers with a code of the letter, and is signed in with what was chosen', async () => {
    await toContact()
    await enter(visitor.text.contact.mobile, '+46701740605')
    await enter(visitor.text.contact.email, 'kari@example.no')
    await visitor.press(visitor.text.frame.continue)
    await visitor.press(visitor.text.contact.channel.email)
    await visitor.press(visitor.text.contact.codes.sms)
    await enter(visitor.text.newPassword.first, 'hemmelig1')
    await enter(visitor.text.newPassword.second, 'hemmelig1')
    await visitor.press(visitor.text.register.complete)
    expect(visitor.bridge.asked('registration.complete')).toEqual({
      password: 'hemmelig1',
      mobile: '+46701740605',
      email: 'kari@example.no',
      preferredChannel: 'email',
      signInCodes: 'sms',
      language: 'nb',
    })
    expect(visitor.heading()).toBe(visitor.text.signIn.code.smsHeading)
  })

  it('who gives an e-mail address only gets everything there, and codes from the letter', async () => {
    await toContact()
    await enter(visitor.text.contact.email, 'kari@example.no')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.heading()).toBe(visitor.text.newPassword.heading)
  })

  it('hears what is wrong with mobile and e-mail, and loses nothing', async () => {
    await toContact()
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.contact.neither)
    await enter(visitor.text.contact.mobile, '123')
    await enter(visitor.text.contact.email, 'kari')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(visitor.text.storeError.mobile_invalid)
    expect(visitor.reads()).toContain('Den skal se ut som navn@eksempel.no')
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['123', 'kari'])
  })
})

describe('my profile', () => {
  async function toProfile(answers: Answers): Promise<void> {
    await open(answers)
    visitor.bridge.tell('visit.identity', { assurance: 'minid' })
    await visitor.goTo('profile')
  }

  it('asks whether old contact data are still right before they are used', async () => {
    await toProfile({ 'profile.read': [{ ok: true, profile: { ...fakeProfile, contactIsOld: true } }] })
    await visitor.press(visitor.text.profile.stillRight)
    expect(visitor.bridge.asked('profile.change')).toMatchObject({ mobile: fakeProfile.mobile })
    expect(visitor.reads()).not.toContain(visitor.text.profile.old)
  })

  it('takes a new mobile number when the code sent to it has come back', async () => {
    const changed = { ok: true as const, profile: { ...fakeProfile, mobileToConfirm: '+4798765432' } }
    await toProfile({ 'profile.change': [changed] })
    await visitor.press(visitor.text.profile.change)
    await enter(visitor.text.contact.mobile, '987 65 432')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.heading()).toBe(visitor.text.profile.confirm.heading)
    await enter(visitor.text.signIn.code.smsLabel, 'abcde')
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.bridge.asked('profile.confirmMobile')).toEqual({ code: 'ABCDE' })
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
  })

  it('changes the password for whoever knows the present one', async () => {
    await toProfile({ 'password.change': [refused('sign_in_refused'), { ok: true }] })
    await visitor.press(visitor.text.profile.password)
    await enter(visitor.text.profile.current, 'hemmelig1')
    await enter(visitor.text.newPassword.first, 'hemmelig2')
    await enter(visitor.text.newPassword.second, 'hemmelig2')
    await visitor.press(visitor.text.profile.save)
    expect(visitor.reads()).toContain(visitor.text.storeError.sign_in_refused)
    await visitor.press(visitor.text.profile.save)
    expect(visitor.heading()).toBe(visitor.text.profile.heading)
  })
})
