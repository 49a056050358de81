import Type, { type Static, type TSchema } from 'typebox'
import { Language } from './domain/language.ts'
import { ExpectedDates } from './domain/letter.ts'
import { nationalIdErrors } from './domain/nationalId.ts'
import { Office } from './domain/office.ts'

/**
 * The whole contract between screen and main process: one declaration per call gives its type, its validation, its
 * function in the preload script and its registration in `electron/ipc/`. Nothing else crosses.
 */
const closed = { additionalProperties: false }
const Nothing = Type.Object({}, closed)

const KioskDescription = Type.Object({
  environment: Type.Union([Type.Literal('demo'), Type.Literal('production')]),
  /** False until the store has delivered reference data once: then there is nothing to offer but the counter. */
  ready: Type.Boolean(),
  online: Type.Boolean(),
  language: Language,
  languages: Type.Array(Language),
  office: Type.Union([Office, Type.Null()]),
  helpDeskTelephone: Type.String(),
  /** For those who can't telephone. */
  helpDeskWritten: Type.String(),
  deliveryDays: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
  /** How many letters a number may get without identification, stated to everyone. Rule: PIN-code letters 7. */
  anonymousLetters: Type.Object({ count: Type.Integer(), days: Type.Integer() }),
  /** Policy texts an office may change: what the envelope looks like, by language. */
  envelope: Type.Record(Type.String(), Type.String()),
})
export type KioskDescription = Static<typeof KioskDescription>

/**
 * An order as the visitor who made it may see it, identical for every number. Rule: PIN-code letters 3.
 * `stored`: safe on this kiosk, not yet sent. `received`: at the store, which has set the dates.
 */
const LetterOrder = Type.Object({
  reference: Type.String(),
  state: Type.Union([Type.Literal('stored'), Type.Literal('received')]),
  expected: Type.Union([ExpectedDates, Type.Null()]),
})
export type LetterOrder = Static<typeof LetterOrder>

const LetterOrderResult = Type.Union([
  Type.Object({ ok: Type.Literal(true), order: LetterOrder }),
  Type.Object({
    ok: Type.Literal(false),
    /** `not_stored`: the kiosk could not write to its disk; nothing was ordered. */
    error: Type.Enum([...nationalIdErrors, 'not_stored']),
  }),
])
export type LetterOrderResult = Static<typeof LetterOrderResult>

/** `stored`: safe on this kiosk and **not yet in force**. `in_force`: no unused code works any more. Rule: PIN-code letters 7. */
const LetterBlock = Type.Object({
  blockId: Type.String(),
  state: Type.Union([Type.Literal('stored'), Type.Literal('in_force')]),
})
export type LetterBlock = Static<typeof LetterBlock>

const LetterBlockResult = Type.Union([
  Type.Object({ ok: Type.Literal(true), block: LetterBlock }),
  Type.Object({
    ok: Type.Literal(false),
    /** `not_stored`: the kiosk could not write to its disk; nothing was blocked. */
    error: Type.Enum([...nationalIdErrors, 'not_stored']),
  }),
])
export type LetterBlockResult = Static<typeof LetterBlockResult>

const VisitClock = Type.Object({
  phase: Type.Union([Type.Literal('open'), Type.Literal('warning')]),
  /** Seconds until the visit ends by itself; counts down while `phase` is `warning`. */
  secondsLeft: Type.Integer(),
})
export type VisitClock = Static<typeof VisitClock>

const call = <Request extends TSchema, Response extends TSchema>(request: Request, response: Response) => ({
  request,
  response,
})

/** Screen → main. Named `noun.verb`; each becomes `window.skranke.noun.verb(request)`. */
export const calls = {
  'kiosk.describe': call(Nothing, KioskDescription),
  /** The first touch: idle → open. A visit that is open already stays as it is. */
  'visit.start': call(Nothing, Nothing),
  /** Any sign of life: puts the inactivity clock back. */
  'visit.touch': call(Nothing, Nothing),
  /** Ends the visit at once: its renderer and everything in it goes away. */
  'visit.end': call(Nothing, Nothing),
  /** On disk before it answers; waits for no network. The same number again in one visit answers the same order. */
  'letter.order': call(
    Type.Object({ nationalId: Type.String({ maxLength: 64 }), language: Language }, closed),
    LetterOrderResult,
  ),
  /** On disk before it answers, and sent before everything else. */
  'letter.block': call(
    Type.Object({ nationalId: Type.String({ maxLength: 64 }) }, closed),
    LetterBlockResult,
  ),
}

/** Main → screen; each becomes `window.skranke.on(name, listener)`, which returns its unsubscribe. */
export const events = {
  'kiosk.changed': KioskDescription,
  'visit.clock': VisitClock,
  'letter.changed': LetterOrder,
  'block.changed': LetterBlock,
}

export type Calls = typeof calls
export type CallName = keyof Calls
export type Request<Name extends CallName> = Static<Calls[Name]['request']>
export type Response<Name extends CallName> = Static<Calls[Name]['response']>

export type Events = typeof events
export type EventName = keyof Events
export type EventBody<Name extends EventName> = Static<Events[Name]>

type Noun = CallName extends infer Name ? (Name extends `${infer N}.${string}` ? N : never) : never
type VerbOf<N extends Noun> = CallName extends infer Name
  ? Name extends `${N}.${infer V}`
    ? V
    : never
  : never

/** What the preload script puts on `window.skranke`. */
export type Bridge = {
  readonly [N in Noun]: {
    readonly [V in VerbOf<N>]: `${N}.${V}` extends infer Name extends CallName
      ? (request: Request<Name>) => Promise<Response<Name>>
      : never
  }
} & {
  on<Name extends EventName>(name: Name, listener: (body: EventBody<Name>) => void): () => void
}
