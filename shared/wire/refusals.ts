/**
 * Every refusal of the store by its code, and the HTTP status that it comes with. Codes and statuses belong to `/v1`:
 * kiosks of other releases know them. A refusal that a reader does not know is told by its status alone.
 */
export const refusals = {
  // Of whoever sends it.
  bad_request: 400,
  national_id_invalid: 400,
  no_national_id: 400,
  not_allowed: 401,
  not_signed_in: 401,
  not_invited: 403,
  not_your_kiosk: 403,
  not_offered: 409,
  // Of what a visitor typed or may do.
  sign_in_refused: 403,
  code_refused: 403,
  human_check_needed: 403,
  locked_here: 403,
  no_account: 404,
  no_such_person: 404,
  email_invalid: 422,
  email_missing: 422,
  mobile_invalid: 422,
  mobile_missing: 422,
  password_too_short: 422,
  password_too_long: 422,
  password_no_letter: 422,
  password_no_digit: 422,
  password_not_repeated: 422,
  // For a while.
  wait: 429,
  too_many_attempts: 429,
  too_many_at_once: 429,
  too_many_commands: 429,
  failed: 500,
  busy: 503,
  not_ready: 503,
  unavailable: 503,
} as const

export type RefusalCode = keyof typeof refusals

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
