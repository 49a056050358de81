import { fakeLetter, fakeProfile } from '../support/fakeAnswers.ts'
import type { Wishes } from '../support/fakeBridge.ts'
import { refused } from '../support/refused.ts'
import type { Scene, Visitor } from './visitor.ts'

type Answers = NonNullable<Wishes['answers']>

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

async function enterCode(visitor: Visitor): Promise<void> {
  await enter(visitor, visitor.text.code.sms.label, 'abcde')
  await visitor.press(visitor.text.signIn.logIn)
}

async function enterNewPassword(visitor: Visitor, first: string, second: string): Promise<void> {
  await enter(visitor, visitor.text.newPassword.first, first)
  await enter(visitor, visitor.text.newPassword.second, second)
}

async function identified(visitor: Visitor): Promise<void> {
  await visitor.tell('visit.identity', { assurance: 'minid' })
  await visitor.press(visitor.text.start.account.title)
}

async function toRegisterCode(visitor: Visitor): Promise<void> {
  await toPassword(visitor)
  await visitor.press(visitor.text.signIn.password.register)
  await visitor.press(visitor.text.register.start.haveLetter)
}

async function toMobile(visitor: Visitor): Promise<void> {
  await toRegisterCode(visitor)
  await enter(visitor, visitor.text.code.letter.label.replace('{number}', '7'), 'abcde')
  await visitor.press(visitor.text.frame.continue)
}

async function toEmail(visitor: Visitor): Promise<void> {
  await toMobile(visitor)
  await enter(visitor, visitor.text.contact.mobile.label, '+46 70 174 06 05')
  await visitor.press(visitor.text.frame.continue)
}

async function toChannel(visitor: Visitor): Promise<void> {
  await toEmail(visitor)
  await enter(visitor, visitor.text.contact.email.label, 'kari@example.no')
  await visitor.press(visitor.text.frame.continue)
}

async function toRegisterPassword(visitor: Visitor): Promise<void> {
  await toChannel(visitor)
  await visitor.press(visitor.text.contact.channel.sms)
  await visitor.press(visitor.text.contact.codes.sms)
}

async function toProfile(visitor: Visitor): Promise<void> {
  await identified(visitor)
  await visitor.press(visitor.text.account.profile)
}

const scene = (name: string, reach: Scene['reach'], answers?: Answers): Scene => ({
  name,
  ...(reach === undefined ? {} : { reach }),
  ...(answers === undefined ? {} : { wishes: { answers } }),
})

const inProfile = (name: (visitor: Visitor) => string) => async (visitor: Visitor) => {
  await toProfile(visitor)
  await visitor.press(visitor.text.profile.changeNamed.replace('{name}', name(visitor)))
}

const letters = (letter: Partial<typeof fakeLetter>): Answers => ({
  'letter.list': [{ ok: true, letters: [{ ...fakeLetter, ...letter }] }],
})
const toLetters = async (visitor: Visitor) => {
  await identified(visitor)
  await visitor.press(visitor.text.account.letters)
}

const step = (kind: 'order_letter' | 'new_password') => ({ ok: true as const, next: { kind } })
const profile = (changed: Partial<typeof fakeProfile>) => ({
  ok: true as const,
  profile: { ...fakeProfile, ...changed },
})

export const accountScenes: Scene[] = [
  scene('sign-in-password', toPassword),
  scene('sign-in-password-empty', async (visitor) => {
    await toPassword(visitor)
    await visitor.press(visitor.text.frame.continue)
  }),
  scene('sign-in-refused', enterPassword, { 'signIn.start': [refused('sign_in_refused')] }),
  scene('sign-in-locked', enterPassword, { 'signIn.start': [refused('locked_here', 3600)] }),
  scene('sign-in-wait', enterPassword, { 'signIn.start': [refused('wait', 16)] }),
  scene('sign-in-offline', enterPassword, { 'signIn.start': [refused('offline')] }),
  {
    name: 'sign-in-offline-choices',
    wishes: { kiosk: { online: false } },
    reach: (visitor) => visitor.press(visitor.text.start.account.title),
  },
  scene('sign-in-forgotten', async (visitor) => {
    await toPassword(visitor)
    await visitor.press(visitor.text.signIn.password.forgotten)
  }),
  scene('sign-in-sms', enterPassword),
  scene('sign-in-letter-code', async (visitor) => {
    await enterPassword(visitor)
    await visitor.press(visitor.text.signIn.preferLetter)
  }),
  scene(
    'sign-in-code-refused',
    async (visitor) => {
      await enterPassword(visitor)
      await enterCode(visitor)
    },
    { 'signIn.enterCode': [refused('code_refused')] },
  ),
  scene(
    'sign-in-code-used-up',
    async (visitor) => {
      await enterPassword(visitor)
      await enterCode(visitor)
      await visitor.press(visitor.text.signIn.logIn)
      await visitor.press(visitor.text.signIn.logIn)
    },
    { 'signIn.enterCode': [refused('code_refused')] },
  ),
  scene('sign-in-order-letter', enterPassword, { 'signIn.start': [step('order_letter')] }),
  scene(
    'sign-in-no-letter-codes',
    async (visitor) => {
      await enterPassword(visitor)
      await visitor.press(visitor.text.signIn.preferLetter)
    },
    { 'signIn.preferLetterCode': [step('order_letter')] },
  ),
  scene('sign-in-new-password', enterPassword, { 'signIn.start': [step('new_password')] }),
  scene(
    'sign-in-new-password-typed',
    async (visitor) => {
      await enterPassword(visitor)
      await enterNewPassword(visitor, 'blåbærtur', '')
      await visitor.press(visitor.text.frame.continue)
    },
    { 'signIn.start': [step('new_password')] },
  ),
  scene('sign-in-again', async (visitor) => {
    await enterPassword(visitor)
    await enterCode(visitor)
    await visitor.tell('visit.identity', null)
  }),
  scene('human-check', enterPassword, { 'signIn.start': [refused('human_check_needed')] }),
  scene(
    'human-check-wrong',
    async (visitor) => {
      await enterPassword(visitor)
      await visitor.press(visitor.text.humanCheck.thing.apple)
    },
    { 'signIn.start': [refused('human_check_needed')] },
  ),
  scene(
    'human-check-words',
    async (visitor) => {
      await enterPassword(visitor)
      await visitor.press(visitor.text.humanCheck.useWords)
    },
    {
      'signIn.start': [refused('human_check_needed')],
      'humanCheck.ask': [
        { ok: true, kind: 'animal', options: [7, 0, 13, 20, 10] },
        { ok: true, kind: 'clothing', options: [1, 6, 17, 22, 9] },
      ],
    },
  ),
  ...(['animal', 'food', 'vehicle', 'clothing'] as const).map((kind, index) =>
    scene(`human-check-all-${kind}`, enterPassword, {
      'signIn.start': [refused('human_check_needed')],
      'humanCheck.ask': [{ ok: true, kind, options: [0, 1, 2, 3, 4, 5].map((thing) => 6 * index + thing) }],
    }),
  ),
  scene('register-start', async (visitor) => {
    await toPassword(visitor)
    await visitor.press(visitor.text.signIn.password.register)
  }),
  scene('register-code', toRegisterCode),
  scene('register-offline', toRegisterCode, { 'registration.start': [refused('offline')] }),
  scene('register-mobile', toMobile),
  scene('register-mobile-wrong', async (visitor) => {
    await toMobile(visitor)
    await enter(visitor, visitor.text.contact.mobile.label, '123')
    await visitor.press(visitor.text.frame.continue)
  }),
  scene('register-email', toEmail),
  scene('register-email-wrong', async (visitor) => {
    await toEmail(visitor)
    await enter(visitor, visitor.text.contact.email.label, 'kari')
    await visitor.press(visitor.text.frame.continue)
  }),
  scene('register-email-needed', async (visitor) => {
    await toMobile(visitor)
    await visitor.press(visitor.text.frame.continue)
    await visitor.press(visitor.text.frame.continue)
  }),
  scene('register-channel', toChannel),
  scene('register-codes', async (visitor) => {
    await toChannel(visitor)
    await visitor.press(visitor.text.contact.channel.sms)
  }),
  scene('register-password', toRegisterPassword),
  scene('register-done', async (visitor) => {
    await toRegisterPassword(visitor)
    await enterNewPassword(visitor, 'blåbærtur7', 'blåbærtur7')
    await visitor.press(visitor.text.register.complete)
  }),
  scene('account', identified),
  scene('account-old', identified, { 'profile.read': [profile({ contactIsOld: true })] }),
  scene('profile', toProfile),
  scene('profile-old', toProfile, { 'profile.read': [profile({ contactIsOld: true })] }),
  scene('profile-no-account', toProfile, { 'profile.read': [refused('no_account')] }),
  scene('profile-to-confirm', toProfile, {
    'profile.read': [profile({ mobileToConfirm: '+4798765432', contactIsOld: true })],
  }),
  scene(
    'profile-confirm',
    async (visitor) => {
      await toProfile(visitor)
      await visitor.press(visitor.text.profile.enterCode)
    },
    { 'profile.read': [profile({ mobileToConfirm: '+4798765432' })] },
  ),
  scene(
    'profile-mobile',
    inProfile(({ text }) => text.contact.mobile.label),
  ),
  scene(
    'profile-email',
    inProfile(({ text }) => text.contact.email.label),
  ),
  scene(
    'profile-channel',
    inProfile(({ text }) => text.profile.channel),
  ),
  scene(
    'profile-codes',
    inProfile(({ text }) => text.profile.codes),
  ),
  scene('profile-changed', async (visitor) => {
    await inProfile(({ text }) => text.profile.codes)(visitor)
    await visitor.press(visitor.text.contact.codes.sms)
  }),
  scene('profile-password', async (visitor) => {
    await toProfile(visitor)
    await visitor.press(visitor.text.profile.password)
  }),
  scene(
    'profile-password-wrong',
    async (visitor) => {
      await toProfile(visitor)
      await visitor.press(visitor.text.profile.password)
      await enter(visitor, visitor.text.profile.current, 'hemmelig1')
      await enterNewPassword(visitor, 'blåbærtur7', 'blåbærtur7')
      await visitor.press(visitor.text.profile.save)
    },
    { 'password.change': [refused('sign_in_refused')] },
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
