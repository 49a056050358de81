import { afterEach, describe, expect, it } from 'vitest'
import { codeTries } from '../../../shared/wire/signIn.ts'
import { syntheticNationalId, type Wishes } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

const seven = (text: string) => text.replace('{number}', '7')
const label = () => seven(visitor.text.code.letter.label)
const goOn = () => visitor.press(visitor.text.frame.continue)
const called = (call: string) => visitor.bridge.called.filter((name) => name === call).length

async function toCode(answers: Wishes['answers'] = {}): Promise<void> {
  visitor = await openScreens('nb', { answers })
  await visitor.goTo('registerStart')
  await visitor.press(visitor.text.register.start.haveLetter)
  await visitor.type(syntheticNationalId)
  await goOn()
}

async function toMobile(answers: Wishes['answers'] = {}): Promise<void> {
  await toCode(answers)
  await visitor.enter(label(), 'abcde')
  await goOn()
  expect(visitor.heading()).toBe(visitor.text.contact.mobile.heading)
}

async function enterMobile(mobile: string): Promise<void> {
  await visitor.enter(visitor.text.contact.mobile.label, mobile)
  await goOn()
}

async function enterEmail(email: string): Promise<void> {
  await visitor.enter(visitor.text.contact.email.label, email)
  await goOn()
}

async function complete(): Promise<void> {
  await visitor.enter(visitor.text.newPassword.first, 'hemmelig1')
  await visitor.enter(visitor.text.newPassword.second, 'hemmelig1')
  await visitor.press(visitor.text.register.complete)
}

async function toPassword(answers: Wishes['answers'] = {}): Promise<void> {
  await toMobile(answers)
  await enterMobile('+46 70 174 06 05')
  await enterEmail('kari@example.no')
  await visitor.press(visitor.text.contact.channel.email)
  await visitor.press(visitor.text.contact.codes.sms)
}

/** Rule: MinID accounts 1. */
describe('a new user', () => {
  it('registers with a code of the letter and a foreign mobile, and is signed in with what was chosen', async () => {
    await toPassword()
    await complete()
    expect(visitor.bridge.asked('registration.complete')).toEqual({
      password: 'hemmelig1',
      mobile: '+46 70 174 06 05',
      email: 'kari@example.no',
      preferredChannel: 'email',
      signInCodes: 'sms',
      language: 'nb',
    })
    expect(visitor.bridge.asked('signIn.start')).toEqual({
      nationalId: syntheticNationalId,
      password: 'hemmelig1',
    })
    expect(visitor.heading()).toBe(visitor.text.code.sms.heading)
    expect(visitor.reads()).toContain(visitor.text.signIn.isNew)
    await visitor.enter(visitor.text.code.sms.label, 'abcde')
    await visitor.press(visitor.text.signIn.logIn)
    expect(visitor.heading()).toBe(visitor.text.account.heading)
  })

  it('comes from the sign-in with the number that stands there', async () => {
    visitor = await openScreens('nb')
    await visitor.press(visitor.text.start.account.title)
    await visitor.type(syntheticNationalId)
    await goOn()
    await visitor.press(visitor.text.signIn.password.register)
    await visitor.press(visitor.text.register.start.haveLetter)
    expect(visitor.heading()).toBe(seven(visitor.text.code.letter.heading))
    expect(visitor.bridge.asked('registration.start')).toEqual({ nationalId: syntheticNationalId })
  })

  it('who has no letter orders one', async () => {
    visitor = await openScreens('nb')
    await visitor.goTo('registerStart')
    await visitor.press(visitor.text.register.start.noLetter)
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
  })

  it('who gives an e-mail address only gets everything there, and codes from the letter', async () => {
    await toMobile()
    await enterMobile('')
    expect(visitor.reads()).toContain(visitor.text.contact.email.needed)
    await enterEmail('kari@example.no')
    await complete()
    expect(visitor.bridge.asked('registration.complete')).toMatchObject({
      mobile: null,
      preferredChannel: 'email',
      signInCodes: 'letter',
    })
  })

  it('who gives a mobile number only still chooses where codes come from', async () => {
    await toMobile()
    await enterMobile('91 23 45 67')
    await enterEmail('')
    expect(visitor.heading()).toBe(visitor.text.contact.codes.heading)
    await visitor.press(visitor.text.contact.codes.letter)
    await complete()
    expect(visitor.bridge.asked('registration.complete')).toMatchObject({
      email: null,
      preferredChannel: 'sms',
      signInCodes: 'letter',
    })
  })

  it('hears what is wrong with mobile and e-mail, in the language of the moment, and loses nothing', async () => {
    await toMobile()
    await enterMobile('123')
    expect(visitor.reads()).toContain(visitor.text.storeError.mobile_invalid)
    await visitor.press('English')
    expect(visitor.reads()).toContain('This is not a valid mobile number')
    expect(visitor.field().value).toBe('123')
    await visitor.press('Bokmål')
    await enterMobile('')
    await enterEmail('')
    expect(visitor.reads()).toContain(visitor.text.contact.neither)
    await enterEmail('kari')
    expect(visitor.reads()).toContain('navn@eksempel.no')
    expect(visitor.field().value).toBe('kari')
  })

  it('hears what a password lacks, and that the two are not the same', async () => {
    await toPassword()
    const { first, second } = visitor.text.newPassword
    await visitor.enter(first, 'blåbærtur')
    await visitor.press(visitor.text.register.complete)
    expect(visitor.reads()).toContain(visitor.text.storeError.password_no_digit)
    await visitor.enter(first, 'blåbærtur7')
    await visitor.enter(second, 'blåbærtur8')
    await visitor.press(visitor.text.register.complete)
    expect(visitor.reads()).toContain(visitor.text.storeError.password_not_repeated)
    expect(visitor.bridge.called).not.toContain('registration.complete')
  })

  it('keeps everything on the way back and forth, and need not enter the code again', async () => {
    await toMobile()
    await enterMobile('+46 70 174 06 05')
    await enterEmail('kari@example.no')
    for (let steps = 0; steps < 3; steps += 1) await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
    await goOn()
    expect(visitor.field().value).toBe('701740605')
    await goOn()
    expect(visitor.field().value).toBe('kari@example.no')
    expect(called('registration.start')).toBe(1)
  })

  it('who has mistyped a code too often is asked for another', async () => {
    await toCode({
      'registration.enterCode': [refused('code_refused')],
      'registration.start': [
        { ok: true, codeNumber: 7 },
        { ok: true, codeNumber: 12 },
      ],
    })
    await visitor.enter(label(), 'abcde')
    for (let tries = 0; tries < codeTries; tries += 1) await goOn()
    expect(visitor.reads()).toContain(visitor.text.code.usedUp)
    await visitor.press(visitor.text.code.letter.again)
    expect(visitor.heading()).toBe('Skriv kode nummer 12 fra brevet')
    expect(called('registration.enterCode')).toBe(codeTries)
  })

  it('answers a human check where the store wants one', async () => {
    await toCode({ 'registration.enterCode': [refused('human_check_needed'), { ok: true }] })
    await visitor.enter(label(), 'abcde')
    await goOn()
    await visitor.press(visitor.text.humanCheck.thing.dog)
    expect(visitor.bridge.asked('registration.enterCode')).toEqual({ code: 'ABCDE', humanAnswer: 0 })
    expect(visitor.heading()).toBe(visitor.text.contact.mobile.heading)
  })

  it('hears at the number when the store can’t be asked', async () => {
    await toCode({ 'registration.start': [refused('offline')] })
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
    expect(visitor.reads()).toContain(visitor.text.storeError.offline)
  })

  it('who took too long begins anew, with all that was typed', async () => {
    await toPassword({ 'registration.complete': [refused('code_refused')] })
    await complete()
    expect(visitor.heading()).toBe(visitor.text.register.start.heading)
    expect(visitor.reads()).toContain(visitor.text.storeError.code_refused)
    await visitor.press(visitor.text.register.start.haveLetter)
    expect(called('registration.start')).toBe(2)
    await visitor.enter(label(), 'abcde')
    await goOn()
    expect(visitor.field().value).toBe('701740605')
  })
})
