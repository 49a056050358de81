import fnrvalidator from '@navikt/fnrvalidator'

declare const nationalIdBrand: unique symbol

/** Eleven digits that passed {@link parseNationalId}: a fødselsnummer or D-nummer. A string: leading zeros count. */
export type NationalId = string & { readonly [nationalIdBrand]: true }

/** `demo` accepts synthetic numbers only, `production` real ones only, so that neither processes the other's persons. */
export type Environment = 'demo' | 'production'

/** Why a number was refused. Each has a text in every language, under `nationalId.error` in `renderer/locales/`. */
export const nationalIdErrors = [
  'empty',
  'not_digits',
  'too_short',
  'too_long',
  'not_a_date',
  'check_digit',
  'real_in_demo',
  'synthetic_in_production',
] as const
export type NationalIdError = (typeof nationalIdErrors)[number]

export type ParsedNationalId = { ok: true; nationalId: NationalId } | { ok: false; error: NationalIdError }

/** Reads what a visitor typed or pasted; spaces, dots and hyphens between the digits are allowed. Never throws. */
export function parseNationalId(typed: string, environment: Environment): ParsedNationalId {
  const digits = typed.replace(/[\s.\u2010-\u2015-]/gu, '')
  if (digits === '') return refuse('empty')
  if (!/^[0-9]+$/u.test(digits)) return refuse('not_digits')
  if (digits.length < 11) return refuse('too_short')
  if (digits.length > 11) return refuse('too_long')

  const result = fnrvalidator.idnr(digits)
  if (result.status === 'invalid') {
    return refuse(result.reasons.includes('invalid date') ? 'not_a_date' : 'check_digit')
  }
  const synthetic = result.type !== 'fnr' && result.type !== 'dnr'
  if (synthetic && environment === 'production') return refuse('synthetic_in_production')
  if (!synthetic && environment === 'demo') return refuse('real_in_demo')
  return { ok: true, nationalId: digits as NationalId }
}

/** `01019012345` → `010190 *****`: enough for its owner to recognise, too little for the next in the queue. */
export function maskNationalId(nationalId: NationalId): string {
  return `${nationalId.slice(0, 6)} *****`
}

function refuse(error: NationalIdError): ParsedNationalId {
  return { ok: false, error }
}
