import { troubleNames, type TroubleName } from '../../renderer/visitor/letterTrouble/troubles.ts'
import { fakeBlockId, fakeReference } from '../support/fakeBridge.ts'
import type { Scene, Visitor } from './visitor.ts'

const expected = { from: '2026-05-15', to: '2026-05-21' }

async function toTrouble(visitor: Visitor, name: TroubleName): Promise<void> {
  await visitor.press(visitor.text.start.letterTrouble.title)
  const { title, more } = visitor.text.letterTrouble[name]
  await visitor.pressCard({ title, text: more })
}

async function toRenewCheck(visitor: Visitor): Promise<void> {
  await toTrouble(visitor, 'overdue')
  await visitor.press(visitor.text.renew.title)
  await visitor.typeNumber()
  await visitor.press(visitor.text.frame.continue)
}

async function renew(visitor: Visitor): Promise<void> {
  await toRenewCheck(visitor)
  await visitor.press(visitor.text.renew.title)
}

async function toStatus(visitor: Visitor, typed: string): Promise<void> {
  await visitor.press(visitor.text.start.status.title)
  await visitor.page.getByRole('textbox').fill(typed)
}

async function askStatus(visitor: Visitor, typed = fakeReference.replaceAll('-', '')): Promise<void> {
  await toStatus(visitor, typed)
  await visitor.press(visitor.text.status.ask)
}

const offline = { kiosk: { online: false } }

/** What becomes of a letter that was ordered: where it is, and what is wrong with it. */
export const letterScenes: Scene[] = [
  { name: 'letter-trouble', reach: (visitor) => visitor.press(visitor.text.start.letterTrouble.title) },
  ...troubleNames.map((name) => ({
    name: `letter-trouble-${name}`,
    reach: (visitor: Visitor) => toTrouble(visitor, name),
  })),
  // The longest advice.
  { name: 'letter-trouble-offline', wishes: offline, reach: (visitor) => toTrouble(visitor, 'overdue') },
  { name: 'renew-check', reach: toRenewCheck },
  { name: 'renew-check-offline', wishes: offline, reach: toRenewCheck },
  { name: 'renew-not-stored', wishes: { cannotStore: true }, reach: renew },
  {
    name: 'renew-in-force',
    reach: async (visitor) => {
      await renew(visitor)
      await visitor.tell('block.changed', { blockId: fakeBlockId, state: 'in_force' })
    },
  },
  { name: 'renew-offline', wishes: offline, reach: renew },
  { name: 'status', reach: (visitor) => toStatus(visitor, '') },
  { name: 'status-typed', reach: (visitor) => toStatus(visitor, 'K7QM2X') },
  { name: 'status-empty', reach: (visitor) => askStatus(visitor, '') },
  { name: 'status-too-short', reach: (visitor) => askStatus(visitor, 'K7QM2X') },
  { name: 'status-never-used', reach: (visitor) => askStatus(visitor, 'K7QM2X0O9TRC') },
  { name: 'status-check-symbol', reach: (visitor) => askStatus(visitor, 'K7QM2XHA9TRD') },
  {
    name: 'status-offline',
    wishes: { answers: { 'letter.status': [{ ok: false, error: 'offline', seconds: null }] } },
    reach: (visitor) => askStatus(visitor),
  },
  { name: 'status-waiting', reach: (visitor) => askStatus(visitor) },
  {
    name: 'status-passed',
    wishes: { answers: { 'letter.status': [{ ok: true, status: { expected, windowHasPassed: true } }] } },
    reach: (visitor) => askStatus(visitor),
  },
  {
    name: 'status-unknown',
    wishes: {
      answers: { 'letter.status': [{ ok: true, status: { expected: null, windowHasPassed: null } }] },
    },
    reach: (visitor) => askStatus(visitor),
  },
]
