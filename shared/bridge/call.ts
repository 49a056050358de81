import Type, { type Static, type TProperties, type TSchema } from 'typebox'
import type { RefusalCode } from '../wire/refusals.ts'

/** One call of the bridge: what is asked with, and what is answered. */
export const call = <Request extends TSchema, Response extends TSchema>(
  request: Request,
  response: Response,
) => ({ request, response })

export const closed = { additionalProperties: false }
export const Nothing = Type.Object({}, closed)

/** The store's refusals that a visitor is told as they are. */
const visitorRefusals = [
  /** Too many tries: not before some seconds have passed. */
  'wait',
  'locked_here',
  'human_check_needed',
  /** Number or password: which of them is never told. */
  'sign_in_refused',
  'code_refused',
  'no_account',
  'no_such_person',
  'national_id_invalid',
  'mobile_invalid',
  'mobile_missing',
  'email_invalid',
  'email_missing',
  'password_too_short',
  'password_too_long',
  'password_no_letter',
  'password_no_digit',
  'password_not_repeated',
] as const satisfies RefusalCode[]

/** Why a visitor does not get what needs the store. Each has a text in every language, under `storeError`. */
export const StoreError = Type.Enum([
  ...visitorRefusals,
  /** The store does not answer, or not in time. */
  'offline',
  /** The visitor is not identified, or not any more. */
  'signed_out',
  /** The clock ended the visit meanwhile. */
  'visit_ended',
  /** A bug at one of the two ends: reported to whoever mends it. */
  'failed',
])
export type StoreError = Static<typeof StoreError>

export const StoreRefusal = Type.Object({
  ok: Type.Literal(false),
  error: StoreError,
  /** For `wait` and `locked_here`: how long. */
  seconds: Type.Union([Type.Integer(), Type.Null()]),
})
export type StoreRefusal = Static<typeof StoreRefusal>

/** The store's answer, or why there is none. */
export const answer = <Properties extends TProperties>(properties: Properties) =>
  Type.Union([Type.Object({ ok: Type.Literal(true), ...properties }), StoreRefusal])
