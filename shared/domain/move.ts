import Type, { type Static } from 'typebox'
import { addressTextProblem } from './addressText.ts'
import type { IsoDate } from './workingDays.ts'

const closed = { additionalProperties: false }
/** So that a whole move fits into a command. */
const AddressText = Type.String({ maxLength: 60 })

/** Where somebody moves to: always a Norwegian road address; for any other the counter helps. Rule: Addresses 2. */
export const NewAddress = Type.Object(
  {
    street: AddressText,
    houseNumber: Type.Integer({ minimum: 0, maximum: 99_999 }),
    /** `B` */
    houseLetter: Type.Union([Type.String({ maxLength: 1 }), Type.Null()]),
    /** `H0101`, also for a detached house */
    dwellingNumber: Type.String({ maxLength: 5 }),
    postCode: Type.String({ maxLength: 4 }),
    careOf: Type.Union([AddressText, Type.Null()]),
  },
  closed,
)
export type NewAddress = Static<typeof NewAddress>

/** What a visitor sends to change the registered address of one or several persons. Rule: Addresses 6. */
export const MoveNotification = Type.Object(
  {
    /** Who moves, by person id: the reporter and whoever moves from and to the same addresses. */
    movers: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 10, uniqueItems: true }),
    newAddress: NewAddress,
    /** `2026-05-14` */
    moveDate: Type.String({ format: 'date' }),
  },
  closed,
)
export type MoveNotification = Static<typeof MoveNotification>

/** What an office may change without a release. Rule: Addresses 6. */
export interface MovePolicy {
  /** A move is reported so many days before it at most; afterwards at any time. */
  daysAhead: number
  /** Working days until it is normally processed. */
  processingDays: number
}

export const defaultMovePolicy: MovePolicy = { daysAhead: 31, processingDays: 5 }

/**
 * What becomes of a move. It waits for the other parent of a child, for another adult who moves, or for a clerk; is
 * judged, handed to the register, and answered by it. Until the store has judged it, it is `received`. Rules: Addresses 6, 7.
 */
export const MoveState = Type.Union([
  Type.Literal('received'),
  Type.Literal('awaiting_other_parent'),
  Type.Literal('awaiting_confirmation'),
  Type.Literal('under_review'),
  Type.Literal('accepted'),
  Type.Literal('rejected'),
  Type.Literal('handed_over'),
  Type.Literal('registered'),
  Type.Literal('refused_by_register'),
])
export type MoveState = Static<typeof MoveState>

/** Why a move was rejected. `referred`: the counter deals with it, and the store says no more. Rule: Addresses 5. */
export const MoveReason = Type.Union([
  Type.Literal('referred'),
  Type.Literal('address'),
  Type.Literal('post_code'),
  Type.Literal('move_date'),
  Type.Literal('already_under_way'),
  Type.Literal('declined'),
])
export type MoveReason = Static<typeof MoveReason>

export const moveFields = [
  'street',
  'houseNumber',
  'houseLetter',
  'dwellingNumber',
  'postCode',
  'careOf',
  'moveDate',
] as const
export const moveProblems = [
  'empty',
  'letters',
  'form',
  'unknown',
  'post_box_only',
  'svalbard',
  'not_a_date',
  'too_far_ahead',
] as const

/** What is wrong with what was typed, by field. Who may move whom is for the store to judge. */
export interface MoveProblem {
  field: (typeof moveFields)[number]
  problem: (typeof moveProblems)[number]
}

export interface MoveCircumstances {
  today: IsoDate
  /** What the postal register knows of the post code; `null`: nothing. */
  postCode: { category: 'G' | 'P' | 'B' | 'S' | null } | null
  policy: MovePolicy
}

/** The same at the kiosk and at the store. Rules: Addresses 2, 3, 4, 6. */
export function problemsOfMove(
  { newAddress, moveDate }: MoveNotification,
  { today, postCode, policy }: MoveCircumstances,
): MoveProblem[] {
  const { street, houseNumber, houseLetter, dwellingNumber, careOf } = newAddress
  const problems: Record<MoveProblem['field'], MoveProblem['problem'] | null> = {
    street: addressTextProblem(street),
    careOf: careOf === null ? null : addressTextProblem(careOf),
    houseNumber: houseNumber >= 1 && houseNumber <= 9999 ? null : 'form',
    houseLetter: houseLetter === null || /^[A-Z]$/u.test(houseLetter) ? null : 'form',
    dwellingNumber: /^[HULK]\d{4}$/u.test(dwellingNumber) ? null : 'form',
    postCode: postCodeProblem(newAddress.postCode, postCode),
    moveDate: moveDateProblem(moveDate, today, policy),
  }
  return Object.entries(problems).flatMap(([field, problem]) =>
    problem === null ? [] : [{ field: field as MoveProblem['field'], problem }],
  )
}

/** Those who move from or to Svalbard are helped at the counter. Rule: Addresses 6. */
export function isOnSvalbard(postCode: string): boolean {
  return postCode >= '9170' && postCode <= '9178'
}

function postCodeProblem(code: string, known: MoveCircumstances['postCode']) {
  if (known === null) return 'unknown'
  if (isOnSvalbard(code)) return 'svalbard'
  return known.category === 'P' || known.category === 'S' ? 'post_box_only' : null
}

function moveDateProblem(moveDate: string, today: IsoDate, { daysAhead }: MovePolicy) {
  if (!isDate(moveDate)) return 'not_a_date'
  return moveDate > dateAfter(today, daysAhead) ? 'too_far_ahead' : null
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && dateAfter(text, 0) === text
}

function dateAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
