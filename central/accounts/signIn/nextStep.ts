import type { SignInStep } from '../../../shared/wire/signIn.ts'
import type { AccountRow } from '../account.repository.ts'
import { contactIsOld } from '../contactAge.ts'

interface Circumstances {
  account: Pick<AccountRow, 'mobile' | 'sign_in_codes' | 'contact_confirmed_at'>
  /** Of a letter in force; null when there is none. */
  letterCode: number | null
  now: Date
}

/**
 * As the profile says, and the other way when that one is not open: blocked codes leave the text message, a number that is
 * too old to be used leaves the letter. Rules: MinID accounts 2, 7, PIN-code letters 7.
 */
export function nextStep({ account, letterCode, now }: Circumstances): SignInStep {
  const hasMobile = account.mobile !== null && !contactIsOld(account.contact_confirmed_at, now)
  const sms = hasMobile ? ({ kind: 'sms' } as const) : null
  const letter = letterStep(letterCode)
  if (account.sign_in_codes === 'sms') return sms ?? letter
  return letterCode === null ? (sms ?? letter) : letter
}

export function letterStep(letterCode: number | null): SignInStep {
  return letterCode === null ? { kind: 'order_letter' } : { kind: 'letter_code', number: letterCode }
}
