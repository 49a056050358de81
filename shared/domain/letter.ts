import Type, { type Static } from 'typebox'

/** What becomes of an order and its letter. Rule: PIN-code letters 5. Who is not identified learns none of it (rule 3). */
export const LetterOrderState = Type.Union([
  Type.Literal('ordered'),
  Type.Literal('held'),
  Type.Literal('refused'),
  Type.Literal('cancelled'),
  Type.Literal('produced'),
  Type.Literal('posted'),
  Type.Literal('presumed_delivered'),
  Type.Literal('returned'),
])
export type LetterOrderState = Static<typeof LetterOrderState>

/** Rule: PIN-code letters 11. */
export const LetterKind = Type.Union([Type.Literal('pin_code_letter'), Type.Literal('activation_letter')])
export type LetterKind = Static<typeof LetterKind>

const WorkingDays = Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 1 }) })

/** What an office may change without a release. Rules: PIN-code letters 2, 4, 6, 7, 11. */
export const LetterPolicy = Type.Object({
  kind: LetterKind,
  deliveryDays: WorkingDays,
  deliveryDaysAbroad: WorkingDays,
  minimumAge: Type.Integer({ minimum: 0 }),
  /** One is old enough on the birthday, or from the first day of its year. */
  oldEnoughFrom: Type.Union([Type.Literal('birthday'), Type.Literal('year')]),
  codesPerLetter: Type.Integer({ minimum: 1 }),
  codeLength: Type.Integer({ minimum: 4 }),
  /** Days from production; while they last, only the help desk has another made. `null`: without end. */
  codesValidDays: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  needsConfirmedMobile: Type.Boolean(),
  anonymousLetters: Type.Object({ count: Type.Integer(), days: Type.Integer() }),
  /** What production manages: each full day's work that is waiting makes the expected dates a working day later. */
  lettersPerWorkingDay: Type.Integer({ minimum: 1 }),
  /** So long after an order is settled the store still knows the number it was made with. */
  numberKeptDays: Type.Integer({ minimum: 1 }),
})
export type LetterPolicy = Static<typeof LetterPolicy>

export const letterPolicies: Record<LetterKind, LetterPolicy> = {
  pin_code_letter: {
    kind: 'pin_code_letter',
    deliveryDays: { from: 1, to: 5 },
    deliveryDaysAbroad: { from: 3, to: 15 },
    minimumAge: 13,
    oldEnoughFrom: 'birthday',
    codesPerLetter: 20,
    codeLength: 5,
    codesValidDays: null,
    needsConfirmedMobile: false,
    anonymousLetters: { count: 2, days: 30 },
    lettersPerWorkingDay: 5000,
    numberKeptDays: 90,
  },
  activation_letter: {
    kind: 'activation_letter',
    deliveryDays: { from: 5, to: 10 },
    deliveryDaysAbroad: { from: 7, to: 20 },
    minimumAge: 13,
    oldEnoughFrom: 'year',
    codesPerLetter: 1,
    codeLength: 8,
    codesValidDays: 60,
    needsConfirmedMobile: true,
    anonymousLetters: { count: 2, days: 30 },
    lettersPerWorkingDay: 5000,
    numberKeptDays: 90,
  },
}

export const defaultLetterPolicy = letterPolicies.pin_code_letter

/** The window in which a letter is expected, both dates included; `2026-05-15`. */
export const ExpectedDates = Type.Object({
  from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  to: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
})
export type ExpectedDates = Static<typeof ExpectedDates>

/** Why there is no letter, or not yet. `referred`: the counter deals with it, and the store says no more. Rule: Addresses 5. */
export const LetterReason = Type.Union([
  Type.Literal('referred'),
  Type.Literal('returned_address'),
  Type.Literal('on_its_way'),
  Type.Literal('still_valid'),
  Type.Literal('mobile_unconfirmed'),
  Type.Literal('quota'),
  Type.Literal('blocked'),
  Type.Literal('address_changed'),
  /** It was asked to wait for its person's own move. */
  Type.Literal('awaits_move'),
  Type.Literal('move_not_registered'),
  Type.Literal('address_incomplete'),
  Type.Literal('not_printable'),
])
export type LetterReason = Static<typeof LetterReason>

/** What whoever ordered should do now. */
export const LetterAdvice = Type.Union([
  Type.Literal('wait'),
  Type.Literal('use_codes'),
  Type.Literal('order_again'),
  Type.Literal('confirm_mobile'),
  Type.Literal('correct_address'),
  Type.Literal('see_counter'),
])
export type LetterAdvice = Static<typeof LetterAdvice>

/** What would become of an order now, for whoever it would be for. Rule: PIN-code letters 3. */
export const LetterProspect = Type.Object({
  /** The lines of the address below the name; null where no letter can be sent. */
  destination: Type.Union([Type.Array(Type.String()), Type.Null()]),
  /** Why there would be no letter, or not yet; null: there would be one. */
  reason: Type.Union([LetterReason, Type.Null()]),
  /** They move, and the register does not know it yet: the letter can wait for that. */
  isMoving: Type.Boolean(),
})
export type LetterProspect = Static<typeof LetterProspect>

const Instant = Type.String({ format: 'date-time' })
const MaybeInstant = Type.Union([Instant, Type.Null()])

/** An order and what became of it, for the person it was made for only. Rules: PIN-code letters 3, 5. */
export const LetterTimeline = Type.Object({
  referenceNumber: Type.String(),
  state: LetterOrderState,
  reason: Type.Union([LetterReason, Type.Null()]),
  advice: LetterAdvice,
  orderedAt: Instant,
  producedAt: MaybeInstant,
  postedAt: MaybeInstant,
  returnedAt: MaybeInstant,
  /** By the order, and from the day it is posted by the letter. */
  expected: ExpectedDates,
})
export type LetterTimeline = Static<typeof LetterTimeline>
