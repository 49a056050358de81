import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import { ExpectedDates, LetterProspect, LetterTimeline } from '../domain/letter.ts'
import { nationalIdErrors } from '../domain/nationalId.ts'
import { LetterStatusResponse } from '../wire/letter.ts'
import { StoredActionResult } from './action.ts'
import { answer, call, closed, Nothing, StoreRefusal } from './call.ts'

/**
 * An order as the visitor who made it may see it, identical for every number. Rule: PIN-code letters 3.
 * `stored`: safe on this kiosk, not yet sent. `received`: at the store, which has set the dates. `not_applied`: only of
 * somebody identified, who was no longer when it arrived.
 */
export const LetterOrder = Type.Object({
  reference: Type.String(),
  state: Type.Union([Type.Literal('stored'), Type.Literal('received'), Type.Literal('not_applied')]),
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

const OwnLetterOrderResult = Type.Union([
  Type.Object({ ok: Type.Literal(true), order: LetterOrder }),
  Type.Object({ ok: Type.Literal(false), error: Type.Enum(['signed_out', 'not_stored']) }),
])
export type OwnLetterOrderResult = Static<typeof OwnLetterOrderResult>

/** `stored`: safe on this kiosk and **not yet in force**. `in_force`: no unused code works any more. Rule: PIN-code letters 7. */
export const LetterBlock = Type.Object({
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

const OwnLetterBlockResult = Type.Union([
  Type.Object({ ok: Type.Literal(true), block: LetterBlock }),
  Type.Object({ ok: Type.Literal(false), error: Type.Enum(['signed_out', 'not_stored']) }),
])
export type OwnLetterBlockResult = Static<typeof OwnLetterBlockResult>

export const letterCalls = {
  /** On disk before it answers; waits for no network. The same number again in one visit answers the same order. */
  'letter.order': call(
    Type.Object({ nationalId: Type.String({ maxLength: 64 }), language: Language }, closed),
    LetterOrderResult,
  ),
  /**
   * The same for whoever is identified, whose number no screen has to know.
   * `awaitsMove`: not before the register knows where they move to.
   */
  'letter.orderOwn': call(
    Type.Object({ language: Language, awaitsMove: Type.Boolean() }, closed),
    OwnLetterOrderResult,
  ),
  /** Where the identified visitor's letter would go now, and whether there would be one. */
  'letter.prospect': call(Nothing, answer({ prospect: LetterProspect })),
  /** On disk before it answers, and sent before everything else. */
  'letter.block': call(
    Type.Object({ nationalId: Type.String({ maxLength: 64 }) }, closed),
    LetterBlockResult,
  ),
  /** The same for whoever is identified, whose number no screen has to know. Final. Rule: PIN-code letters 7. */
  'letter.blockOwn': call(Nothing, OwnLetterBlockResult),
  /** What was told on the receipt, whoever asks and whatever became of the order. Rule: PIN-code letters 3. */
  'letter.status': call(
    Type.Object({ referenceNumber: Type.String({ maxLength: 64 }) }, closed),
    Type.Union([
      Type.Object({ ok: Type.Literal(true), status: LetterStatusResponse }),
      Type.Object({ ok: Type.Literal(false), error: Type.Literal('not_a_reference') }),
      StoreRefusal,
    ]),
  ),
  /** The identified visitor's own, newest first. */
  'letter.list': call(Nothing, answer({ letters: Type.Array(LetterTimeline) })),
  /** An anonymous block is a suspension; its person may lift it. Rule: PIN-code letters 7. */
  'letter.liftSuspension': call(Nothing, StoredActionResult),
}

export const letterEvents = { 'letter.changed': LetterOrder, 'block.changed': LetterBlock }
