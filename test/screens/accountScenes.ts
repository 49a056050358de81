import { fakeLetter, fakeProfile, fakeProspect } from '../support/fakeAnswers.ts'
import { refused } from '../support/refused.ts'
import { type Answers, enter, enterNewPassword, scene } from './sceneSteps.ts'
import type { Scene, Visitor } from './visitor.ts'

async function identified(visitor: Visitor): Promise<void> {
  await visitor.tell('visit.identity', { assurance: 'minid' })
  await visitor.press(visitor.text.start.account.title)
}

async function toProfile(visitor: Visitor): Promise<void> {
  await identified(visitor)
  await visitor.press(visitor.text.account.profile)
}

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

const profile = (changed: Partial<typeof fakeProfile>) => ({
  ok: true as const,
  profile: { ...fakeProfile, ...changed },
})

const toOwnOrder = async (visitor: Visitor) => {
  await identified(visitor)
  await visitor.press(visitor.text.start.order.title)
}
const prospect = (changed: Partial<typeof fakeProspect>): Answers => ({
  'letter.prospect': [{ ok: true, prospect: { ...fakeProspect, ...changed } }],
})

export const accountScenes: Scene[] = [
  scene('own-order', toOwnOrder),
  scene('own-order-moving', toOwnOrder, prospect({ isMoving: true })),
  scene('own-order-on-its-way', toOwnOrder, prospect({ reason: 'on_its_way' })),
  scene('own-order-returned', toOwnOrder, prospect({ reason: 'returned_address' })),
  scene('own-order-referred', toOwnOrder, prospect({ reason: 'referred', destination: null })),
  scene('own-order-offline', toOwnOrder, { 'letter.prospect': [refused('offline')] }),
  scene(
    'own-order-awaits-move',
    async (visitor) => {
      await toOwnOrder(visitor)
      await visitor.press(visitor.text.letter.own.wait)
    },
    prospect({ isMoving: true }),
  ),
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
  { name: 'own-letters-waiting', reach: toLetters, wishes: { unanswered: ['letter.list'] } },
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
