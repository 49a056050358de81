import fc from 'fast-check'

/** What may happen to letters; `who` is one of {@link personCount} persons. */
interface Happenings {
  order: { who: number; identified: boolean }
  block: { who: number; identified: boolean }
  lift: { who: number }
  use: { who: number; letter: number; number: number }
  comeBack: { who: number }
  changeAddress: { who: number }
  release: { who: number }
  produce: unknown
  post: unknown
  /** Produced and posted. */
  send: unknown
  giveUp: unknown
  pass: { days: number }
}
export type Kind = keyof Happenings
export type ActionOf<K extends Kind> = { kind: K } & Happenings[K]
export type Action = { [K in Kind]: ActionOf<K> }[Kind]

export const personCount = 2
export const codesPerLetter = 3

/** Mostly the first: a story is worth telling when things meet. */
const who = fc.constantFrom(0, 0, 0, 1)
const identified = fc.boolean()
const number = fc.integer({ min: 1, max: codesPerLetter })

function happens<K extends Kind>(kind: K, weight: number, what: fc.Arbitrary<Happenings[K]>) {
  return { weight, arbitrary: what.map((happening) => ({ kind, ...(happening as object) }) as ActionOf<K>) }
}

/** Those that lead somewhere come more often. */
const action: fc.Arbitrary<Action> = fc.oneof(
  happens('order', 5, fc.record({ who, identified })),
  happens('produce', 2, fc.record({})),
  happens('pass', 4, fc.record({ days: fc.constantFrom(1, 9, 9) })),
  happens('use', 4, fc.record({ who, letter: fc.nat(2), number })),
  happens('post', 1, fc.record({})),
  happens('block', 2, fc.record({ who, identified })),
  happens('lift', 2, fc.record({ who })),
  happens('send', 4, fc.record({})),
  happens('comeBack', 2, fc.record({ who })),
  happens('changeAddress', 2, fc.record({ who })),
  happens('release', 1, fc.record({ who })),
  happens('giveUp', 1, fc.record({})),
)

const order: Action = { kind: 'order', who: 0, identified: false }
const orderAsOneself: Action = { kind: 'order', who: 0, identified: true }
const send: Action = { kind: 'send' }
const block: Action = { kind: 'block', who: 0, identified: false }
const lift: Action = { kind: 'lift', who: 0 }

/** What chance seldom comes upon: the quota, and a letter that is on its way again once its block is lifted. */
export const rareStories: Action[][] = [
  [order, send, block, order, send, block, order, send, orderAsOneself, send],
  [order, send, block, lift, order, send],
]

export const stories = fc.array(action, { minLength: 30, maxLength: 60, size: 'max' })
