import type { Static } from 'typebox'
import { accountCalls } from './bridge/account.ts'
import { actionEvents } from './bridge/action.ts'
import { kioskCalls, kioskEvents } from './bridge/kiosk.ts'
import { letterCalls, letterEvents } from './bridge/letter.ts'
import { moveCalls } from './bridge/move.ts'
import { personCalls } from './bridge/person.ts'
import { receiptCalls, receiptEvents } from './bridge/receipt.ts'
import { speechCalls, speechEvents } from './bridge/speech.ts'
import { visitCalls, visitEvents } from './bridge/visit.ts'

export type { StoredAction, StoredActionResult } from './bridge/action.ts'
export type { StoreError, StoreRefusal } from './bridge/call.ts'
export type { KioskDescription } from './bridge/kiosk.ts'
export type {
  LetterBlock,
  LetterBlockResult,
  LetterOrder,
  LetterOrderResult,
  OwnLetterBlockResult,
  OwnLetterOrderResult,
} from './bridge/letter.ts'
export type { MoveResult } from './bridge/move.ts'
export type { PrinterState, PrinterTrouble, PrintResult, ReceiptKind } from './bridge/receipt.ts'
export type { SpeechDescription, SpeechOutcome, SpeechRate, Utterance } from './bridge/speech.ts'
export type { Identity, VisitClock } from './bridge/visit.ts'

/**
 * The whole contract between screen and main process: one declaration per call gives its type, its validation, its
 * function in the preload script and its registration in `electron/ipc/`. Nothing else crosses.
 */

/** Screen → main. Named `noun.verb`; each becomes `window.skranke.noun.verb(request)`. */
export const calls = {
  ...kioskCalls,
  ...visitCalls,
  ...letterCalls,
  ...accountCalls,
  ...personCalls,
  ...moveCalls,
  ...speechCalls,
  ...receiptCalls,
}

/** Main → screen; each becomes `window.skranke.on(name, listener)`, which returns its unsubscribe. */
export const events = {
  ...kioskEvents,
  ...visitEvents,
  ...letterEvents,
  ...actionEvents,
  ...speechEvents,
  ...receiptEvents,
}

export type Calls = typeof calls
export type CallName = keyof Calls
export type Request<Name extends CallName> = Requests[Name]
export type Response<Name extends CallName> = Responses[Name]

/** Of every call by its name: to compare `Static` of a call that isn't known yet takes a type checker longer than all else here. */
type Requests = { [Name in CallName]: Static<Calls[Name]['request']> }
type Responses = { [Name in CallName]: Static<Calls[Name]['response']> }

/** What runs behind each call: one entry for each, no more. */
export type Handlers = {
  readonly [Name in CallName]: (request: Request<Name>) => Response<Name> | Promise<Response<Name>>
}

export type Events = typeof events
export type EventName = keyof Events
export type EventBody<Name extends EventName> = EventBodies[Name]

type EventBodies = { [Name in EventName]: Static<Events[Name]> }

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
