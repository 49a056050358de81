import type { StoreError, StoreRefusal } from '../../shared/bridge.ts'
import type { MoveTimeline } from '../../shared/wire/move.ts'
import { fakeMove, fakePerson } from '../support/fakeAnswers.ts'
import type { Wishes } from '../support/fakeBridge.ts'
import type { Scene, Visitor } from './visitor.ts'

type Answers = NonNullable<Wishes['answers']>

const refused = (error: StoreError): StoreRefusal => ({ ok: false, error, seconds: null })
const noMoves: Answers = { 'move.list': [{ ok: true, moves: [] }] }
const noLetters: Answers = { 'letter.list': [{ ok: true, letters: [] }] }
const moves = (...changes: Partial<MoveTimeline>[]): Answers => ({
  'move.list': [{ ok: true, moves: changes.map((change) => ({ ...fakeMove, ...change })) }],
})
const person = (changes: Partial<typeof fakePerson>): Answers => ({
  'person.read': [{ ok: true, person: { ...fakePerson, ...changes } }],
})
const found = (postCode: string, place: string, category: 'P' | 'G'): Answers => ({
  'postCode.find': [{ found: { postCode, place, category } }],
})
const addresses = [
  ...fakePerson.addresses,
  {
    kind: 'postadresse',
    content: { form: 'post_box', postBox: 'Postboks 204', postCode: '5803' },
    place: 'BERGEN',
    validFrom: '2020-01-01',
  },
]

const fill = (visitor: Visitor, label: string, text: string) =>
  visitor.page.getByLabel(label, { exact: true }).fill(text)
const goOn = (visitor: Visitor) => visitor.press(visitor.text.frame.continue)

async function toStart(visitor: Visitor): Promise<void> {
  await visitor.tell('visit.identity', { assurance: 'minid' })
  await visitor.press(visitor.text.address.start.title)
}

async function toPostCode(visitor: Visitor): Promise<void> {
  await toStart(visitor)
  await visitor.press(visitor.text.address.start.moved)
}

async function typePostCode(visitor: Visitor, postCode: string): Promise<void> {
  await toPostCode(visitor)
  await fill(visitor, visitor.text.address.postCode.label, postCode)
}

async function toStreet(visitor: Visitor): Promise<void> {
  await typePostCode(visitor, '0184')
  await goOn(visitor)
}

async function toDwelling(visitor: Visitor): Promise<void> {
  await toStreet(visitor)
  await fill(visitor, visitor.text.address.street.label, 'Čáhppesgeaidnu')
  await fill(visitor, visitor.text.address.street.house, '12 b')
  await goOn(visitor)
}

async function pickDwelling(visitor: Visitor): Promise<void> {
  const { kinds, more, floor, door } = visitor.text.address.dwelling
  await visitor.press(kinds.H)
  await visitor.press(more.replace('{label}', floor))
  for (let door3 = 1; door3 < 3; door3 += 1) await visitor.press(more.replace('{label}', door))
}

async function toDate(visitor: Visitor): Promise<void> {
  await toDwelling(visitor)
  await pickDwelling(visitor)
  await goOn(visitor)
}

const day = (visitor: Visitor, number: number) =>
  visitor.page.getByRole('grid').getByText(String(number), { exact: true }).click()

async function toMovers(visitor: Visitor, date = 20): Promise<void> {
  await toDate(visitor)
  await day(visitor, date)
  await goOn(visitor)
}

async function afterMovers(visitor: Visitor): Promise<void> {
  await toMovers(visitor)
  await visitor.page.getByText('Ola', { exact: true }).click()
  await visitor.page.getByText('Nora', { exact: true }).click()
  await goOn(visitor)
}

async function send(visitor: Visitor): Promise<void> {
  await afterMovers(visitor)
  await visitor.press(visitor.text.address.check.send)
}

async function sendAndHear(visitor: Visitor, state: 'applied' | 'not_applied' = 'applied'): Promise<void> {
  await send(visitor)
  await visitor.tell('action.changed', { actionId: 'move', state })
}

async function toMoves(visitor: Visitor): Promise<void> {
  await toStart(visitor)
  await visitor.press(visitor.text.address.moves.heading)
}

async function toAnswer(visitor: Visitor): Promise<void> {
  await toMoves(visitor)
  await visitor.press(visitor.text.address.start.answer)
}

const asked = { role: 'mover', reporterName: 'Ola', awaitsMyConfirmation: true } as const
const waiting = moves({ ...asked, state: 'awaiting_confirmation' })

const scene = (name: string, reach: (visitor: Visitor) => Promise<void>, answers: Answers = {}): Scene => ({
  name: `address-${name}`,
  reach,
  wishes: { answers: { ...noMoves, ...noLetters, ...answers } },
})

export const addressScenes: Scene[] = [
  scene('start', toStart, person({ addresses })),
  { name: 'address-start-waiting', reach: toStart, wishes: { unanswered: ['person.read'] } },
  { name: 'address-start-waiting-for-moves', reach: toStart, wishes: { unanswered: ['move.list'] } },
  scene('start-asked', toStart, waiting),
  scene('start-under-way', toStart, moves({})),
  scene('start-referred', toStart, person({ mayReportMove: false })),
  scene('start-referred-unknown', toStart, person({ mayReportMove: false, addresses: [], household: [] })),
  scene('start-offline', toStart, { 'person.read': [refused('offline')] }),
  scene('other', async (visitor) => {
    await toStart(visitor)
    await visitor.press(visitor.text.address.start.other)
  }),
  scene('counter', async (visitor) => {
    await toStart(visitor)
    await visitor.press(visitor.text.address.start.other)
    await visitor.press(visitor.text.address.other.abroad)
  }),
  scene('post-code', toPostCode),
  scene('post-code-found', (visitor) => typePostCode(visitor, '0184')),
  scene('post-code-boxes', (visitor) => typePostCode(visitor, '5803'), found('5803', 'BERGEN', 'P')),
  scene(
    'post-code-svalbard',
    async (visitor) => {
      await typePostCode(visitor, '9170')
      await goOn(visitor)
    },
    found('9170', 'LONGYEARBYEN', 'G'),
  ),
  scene(
    'post-code-unknown',
    async (visitor) => {
      await typePostCode(visitor, '0000')
      await goOn(visitor)
    },
    { 'postCode.find': [{ found: null }] },
  ),
  scene('street', toStreet),
  scene('street-errors', async (visitor) => {
    await toStreet(visitor)
    await fill(visitor, visitor.text.address.street.careOf, '☃')
    await goOn(visitor)
  }),
  scene('dwelling', toDwelling),
  scene('dwelling-picked', async (visitor) => {
    await toDwelling(visitor)
    await pickDwelling(visitor)
  }),
  scene('dwelling-error', async (visitor) => {
    await toDwelling(visitor)
    await goOn(visitor)
  }),
  scene('dwelling-typed', async (visitor) => {
    await toDwelling(visitor)
    await visitor.press(visitor.text.address.dwelling.type)
    await fill(visitor, visitor.text.address.dwelling.label, 'X01')
    await goOn(visitor)
  }),
  scene('date', toDate),
  scene('date-late', async (visitor) => {
    await toDate(visitor)
    await day(visitor, 2)
  }),
  scene('movers', (visitor) => toMovers(visitor)),
  scene('letter', afterMovers, { 'letter.list': [] }),
  scene(
    'letter-stopped',
    async (visitor) => {
      await afterMovers(visitor)
      await visitor.press(visitor.text.address.letter.stop)
      await visitor.tell('block.changed', { blockId: 'block', state: 'in_force' })
    },
    { 'letter.list': [] },
  ),
  scene('check', afterMovers),
  {
    ...scene('check-not-stored', send, { 'move.report': [{ ok: false, error: 'not_stored' }] }),
  },
  scene('receipt-sending', send),
  scene('receipt-rejected', sendAndHear, {
    'move.list': [
      { ok: true, moves: [] },
      { ok: true, moves: [{ ...fakeMove, state: 'rejected', reason: 'address', movers: [] }] },
    ],
  }),
  scene('receipt-waiting', sendAndHear, {
    'move.list': [
      { ok: true, moves: [] },
      { ok: true, moves: [{ ...fakeMove, state: 'awaiting_confirmation' }] },
    ],
  }),
  scene('receipt-not-applied', (visitor) => sendAndHear(visitor, 'not_applied')),
  {
    name: 'address-receipt-offline',
    reach: async (visitor) => {
      await afterMovers(visitor)
      const offline = await visitor.page.evaluate('window.fakeBridge.kiosk.describe({})')
      await visitor.tell('kiosk.changed', { ...(offline as object), online: false })
      await visitor.press(visitor.text.address.check.send)
    },
    wishes: { answers: { ...noMoves, ...noLetters } },
  },
  scene(
    'moves',
    toMoves,
    moves({ ...asked, state: 'awaiting_other_parent' }, { state: 'rejected', reason: 'referred' }),
  ),
  scene('moves-none', toMoves),
  scene('answer', toAnswer, waiting),
  scene(
    'answer-no',
    async (visitor) => {
      await toAnswer(visitor)
      await visitor.press(visitor.text.address.answer.no)
      await visitor.tell('action.changed', { actionId: 'confirm', state: 'applied' })
    },
    waiting,
  ),
]
