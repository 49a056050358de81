import { accountScenes } from './accountScenes.ts'
import { addressScenes } from './addressScenes.ts'
import { galleryScenes } from './gallery/galleryScenes.ts'
import { fakeBlockId, fakeReference, syntheticNationalId, unbornNationalId } from '../support/fakeBridge.ts'
import { letterScenes } from './letterScenes.ts'
import { questionScenes } from './questionScenes.ts'
import { receiptScenes } from './receiptScenes.ts'
import { signInScenes } from './signInScenes.ts'
import { speechScenes } from './speechScenes.ts'
import type { Scene, Visitor } from './visitor.ts'

const wrongNumbers = {
  empty: '',
  too_short: '018190',
  too_long: '0181900004912',
  not_a_date: '99999912345',
  check_digit: '01819000040',
  real_in_demo: unbornNationalId,
}

export const scenes: Scene[] = [
  { name: 'start' },
  { name: 'start-production', wishes: { kiosk: { environment: 'production' } } },
  { name: 'start-offline', wishes: { kiosk: { online: false } } },
  { name: 'start-not-ready', wishes: { kiosk: { ready: false, office: null } } },
  {
    name: 'access',
    reach: (visitor) => visitor.press(visitor.text.access.heading),
  },
  {
    name: 'curtain',
    reach: async (visitor) => {
      await visitor.toNumber()
      await visitor.press(visitor.text.curtain.hide)
    },
  },
  { name: 'privacy', reach: (visitor) => visitor.press(visitor.text.start.privacy) },
  { name: 'counter', reach: (visitor) => visitor.press(visitor.text.start.noNumber) },
  { name: 'letter-account', reach: (visitor) => visitor.press(visitor.text.start.order.title) },
  {
    name: 'sms',
    reach: async (visitor) => {
      await visitor.press(visitor.text.start.order.title)
      await visitor.press(visitor.text.letter.account.yes)
    },
  },
  { name: 'number', reach: (visitor) => visitor.toNumber() },
  { name: 'number-typed', reach: (visitor) => visitor.type(syntheticNationalId) },
  {
    name: 'number-shown',
    reach: async (visitor) => {
      await visitor.type(syntheticNationalId.slice(0, 8))
      await visitor.press(visitor.text.letter.number.show)
    },
  },
  ...Object.entries(wrongNumbers).map(([error, number]) => ({
    name: `number-${error.replaceAll('_', '-')}`,
    reach: async (visitor: Visitor) => {
      await visitor.type(number)
      await visitor.press(visitor.text.frame.continue)
    },
  })),
  {
    name: 'number-not-digits',
    reach: async (visitor) => {
      await visitor.toNumber()
      await visitor.page.getByRole('textbox').fill('01A190')
      await visitor.press(visitor.text.frame.continue)
    },
  },
  {
    name: 'number-synthetic-in-production',
    wishes: { kiosk: { environment: 'production' } },
    reach: (visitor) => visitor.toCheck(),
  },
  { name: 'check', reach: (visitor) => visitor.toCheck() },
  { name: 'check-not-stored', wishes: { cannotStore: true }, reach: (visitor) => visitor.toReceipt() },
  { name: 'receipt-sending', reach: (visitor) => visitor.toReceipt() },
  {
    name: 'receipt-offline',
    wishes: { kiosk: { online: false } },
    reach: (visitor) => visitor.toReceipt(),
  },
  {
    name: 'receipt-received',
    reach: async (visitor) => {
      await visitor.toReceipt()
      const expected = { from: '2026-05-15', to: '2026-05-21' }
      await visitor.tell('letter.changed', { reference: fakeReference, state: 'received', expected })
    },
  },
  { name: 'block-reason', reach: (visitor) => visitor.press(visitor.text.start.block.title) },
  { name: 'block-check', reach: (visitor) => visitor.toBlockCheck() },
  {
    name: 'block-check-offline',
    wishes: { kiosk: { online: false } },
    reach: (visitor) => visitor.toBlockCheck(),
  },
  { name: 'block-not-stored', wishes: { cannotStore: true }, reach: (visitor) => visitor.toBlockReceipt() },
  { name: 'block-receipt-sending', reach: (visitor) => visitor.toBlockReceipt() },
  {
    name: 'block-receipt-offline',
    wishes: { kiosk: { online: false } },
    reach: (visitor) => visitor.toBlockReceipt('lost'),
  },
  {
    name: 'block-receipt-in-force',
    reach: async (visitor) => {
      await visitor.toBlockReceipt()
      await visitor.tell('block.changed', { blockId: fakeBlockId, state: 'in_force' })
    },
  },
  {
    name: 'inactivity',
    reach: async (visitor) => {
      await visitor.type(syntheticNationalId)
      await visitor.tell('visit.clock', { phase: 'warning', secondsLeft: 25 })
    },
  },
  {
    name: 'inactivity-unlock',
    wishes: { answers: { 'visit.resume': [{ resumed: false }] } },
    reach: async (visitor) => {
      await visitor.tell('visit.identity', { assurance: 'minid' })
      await visitor.tell('visit.clock', { phase: 'warning', secondsLeft: 25 })
      await visitor.press(visitor.text.inactivity.stay)
      await visitor.page.getByLabel(visitor.text.inactivity.password, { exact: true }).fill('hemmelig1')
      await visitor.press(visitor.text.inactivity.continue)
    },
  },
  {
    name: 'inactivity-clerk',
    reach: async (visitor) => {
      await visitor.tell('visit.identity', { assurance: 'clerk_verified' })
      await visitor.tell('visit.clock', { phase: 'warning', secondsLeft: 25 })
    },
  },
  {
    name: 'farewell',
    reach: async (visitor) => {
      await visitor.toNumber()
      await visitor.press(visitor.text.frame.end)
    },
  },
  {
    name: 'trouble',
    reach: async (visitor) => {
      await visitor.toCheck()
      await visitor.page.evaluate(
        'window.fakeBridge.letter.order = () => Promise.reject(new Error("planted"))',
      )
      await visitor.page.getByRole('button', { name: visitor.text.letter.check.order, exact: true }).click()
    },
  },
  ...signInScenes,
  ...accountScenes,
  ...letterScenes,
  ...questionScenes,
  ...receiptScenes,
  ...speechScenes,
  ...addressScenes,
  ...galleryScenes,
]
