import type { StoreError, StoreRefusal } from '../../shared/bridge.ts'
import { fakeLetter, fakeProfile } from '../support/fakeAnswers.ts'
import type { Wishes } from '../support/fakeBridge.ts'
import type { Scene, Visitor } from './visitor.ts'

type Answers = NonNullable<Wishes['answers']>

const refused = (error: StoreError, seconds: number | null = null): StoreRefusal => ({
  ok: false,
  error,
  seconds,
})

async function toPassword(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.text.start.account.title)
  await visitor.typeNumber()
  await visitor.press(visitor.text.frame.continue)
}

async function enter(visitor: Visitor, label: string, text: string): Promise<void> {
  await visitor.page.getByLabel(label, { exact: true }).fill(text)
}

async function enterPassword(visitor: Visitor): Promise<void> {
  await toPassword(visitor)
  await enter(visitor, visitor.text.signIn.password.label, 'hemmelig1')
  await visitor.press(visitor.text.frame.continue)
}

async function identified(visitor: Visitor): Promise<void> {
  await visitor.tell('visit.identity', { assurance: 'minid' })
  await visitor.press(visitor.text.start.account.title)
}

async function toContact(visitor: Visitor): Promise<void> {
  await toPassword(visitor)
  await visitor.press(visitor.text.signIn.password.register)
  await visitor.press(visitor.text.register.start.haveLetter)
  await enter(visitor, visitor.text.signIn.code.letterLabel.replace('{number}', '7'), 'abcde')
  await visitor.press(visitor.text.frame.continue)
}

async function fillContact(visitor: Visitor): Promise<void> {
  await toContact(visitor)
  await enter(visitor, visitor.text.contact.mobile, '+46 70 174 06 05')
  await enter(visitor, visitor.text.contact.email, 'kari@example.no')
  await visitor.press(visitor.text.frame.continue)
}

const scene = (name: string, reach: Scene['reach'], answers?: Answers): Scene => ({
  name,
  ...(reach === undefined ? {} : { reach }),
  ...(answers === undefined ? {} : { wishes: { answers } }),
})

const inProfile = (press: (visitor: Visitor) => string) => async (visitor: Visitor) => {
  await identified(visitor)
  await visitor.press(visitor.text.account.profile)
  await visitor.page
    .getByRole('button', { name: press(visitor) })
    .first()
    .click()
}

const letters = (letter: Partial<typeof fakeLetter>): Answers => ({
  'letter.list': [{ ok: true, letters: [{ ...fakeLetter, ...letter }] }],
})
const toLetters = async (visitor: Visitor) => {
  await identified(visitor)
  await visitor.press(visitor.text.account.letters)
}

export const accountScenes: Scene[] = [
  scene('sign-in-password', toPassword),
  scene('sign-in-refused', enterPassword, { 'signIn.start': [refused('sign_in_refused')] }),
  scene('sign-in-locked', enterPassword, { 'signIn.start': [refused('locked_here', 3600)] }),
  scene('sign-in-wait', enterPassword, { 'signIn.start': [refused('wait', 16)] }),
  scene('sign-in-offline', enterPassword, { 'signIn.start': [refused('offline')] }),
  scene('sign-in-forgotten', async (visitor) => {
    await toPassword(visitor)
    await visitor.press(visitor.text.signIn.password.forgotten)
  }),
  scene('sign-in-sms', enterPassword),
  scene('sign-in-letter-code', async (visitor) => {
    await enterPassword(visitor)
    await visitor.press(visitor.text.signIn.code.preferLetter)
  }),
  scene(
    'sign-in-code-refused',
    async (visitor) => {
      await enterPassword(visitor)
      await enter(visitor, visitor.text.signIn.code.smsLabel, 'abcde')
      await visitor.press(visitor.text.signIn.logIn)
    },
    { 'signIn.enterCode': [refused('code_refused')] },
  ),
  scene('sign-in-order-letter', enterPassword, {
    'signIn.start': [{ ok: true, next: { kind: 'order_letter' } }],
  }),
  scene('sign-in-new-password', enterPassword, {
    'signIn.start': [{ ok: true, next: { kind: 'new_password' } }],
  }),
  scene('human-check', enterPassword, { 'signIn.start': [refused('human_check_needed')] }),
  scene(
    'human-check-words',
    async (visitor) => {
      await enterPassword(visitor)
      await visitor.press(visitor.text.humanCheck.useWords)
    },
    { 'signIn.start': [refused('human_check_needed')] },
  ),
  scene('register-start', async (visitor) => {
    await toPassword(visitor)
    await visitor.press(visitor.text.signIn.password.register)
  }),
  scene('register-contact', toContact),
  scene('register-contact-wrong', async (visitor) => {
    await toContact(visitor)
    await enter(visitor, visitor.text.contact.mobile, '123')
    await enter(visitor, visitor.text.contact.email, 'kari')
    await visitor.press(visitor.text.frame.continue)
  }),
  scene('register-channel', fillContact),
  scene('register-codes', async (visitor) => {
    await fillContact(visitor)
    await visitor.press(visitor.text.contact.channel.sms)
  }),
  scene('register-password', async (visitor) => {
    await fillContact(visitor)
    await visitor.press(visitor.text.contact.channel.sms)
    await visitor.press(visitor.text.contact.codes.sms)
  }),
  scene('account', identified),
  scene('profile', async (visitor) => {
    await identified(visitor)
    await visitor.press(visitor.text.account.profile)
  }),
  scene(
    'profile-old',
    async (visitor) => {
      await identified(visitor)
      await visitor.press(visitor.text.account.profile)
    },
    { 'profile.read': [{ ok: true, profile: { ...fakeProfile, contactIsOld: true } }] },
  ),
  scene(
    'profile-confirm',
    inProfile(({ text }) => text.profile.enterCode),
    {
      'profile.read': [{ ok: true, profile: { ...fakeProfile, mobileToConfirm: '+4798765432' } }],
    },
  ),
  scene(
    'profile-password',
    inProfile(({ text }) => text.profile.password),
  ),
  scene('own-letters', toLetters),
  scene('own-letters-overdue', toLetters, letters({ state: 'presumed_delivered', advice: 'use_codes' })),
  scene(
    'own-letters-returned',
    toLetters,
    letters({ state: 'returned', advice: 'correct_address', returnedAt: '2026-05-12T12:00:00.000Z' }),
  ),
  scene('own-letters-blocked', toLetters, letters({ reason: 'blocked', advice: 'order_again' })),
  scene(
    'own-letters-referred',
    toLetters,
    letters({
      state: 'refused',
      reason: 'referred',
      advice: 'see_counter',
      producedAt: null,
      postedAt: null,
    }),
  ),
  scene('own-letters-none', toLetters, { 'letter.list': [{ ok: true, letters: [] }] }),
  scene('own-letters-offline', toLetters, { 'letter.list': [refused('offline')] }),
  scene('own-accesses', async (visitor) => {
    await identified(visitor)
    await visitor.press(visitor.text.account.accesses)
  }),
]
