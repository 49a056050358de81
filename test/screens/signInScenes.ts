import { refused } from '../support/refused.ts'
import { enter, enterNewPassword, scene } from './sceneSteps.ts'
import type { Scene, Visitor } from './visitor.ts'

async function toPassword(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.text.start.account.title)
  await visitor.typeNumber()
  await visitor.press(visitor.text.frame.continue)
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

const step = (kind: 'order_letter' | 'new_password') => ({ ok: true as const, next: { kind } })

export const signInScenes: Scene[] = [
  scene('sign-in-password', toPassword),
  scene('sign-in-password-empty', async (visitor) => {
    await toPassword(visitor)
    await visitor.press(visitor.text.frame.continue)
  }),
  { name: 'sign-in-waiting', reach: enterPassword, wishes: { unanswered: ['signIn.start'] } },
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
]
