import { isEmail } from '../../shared/domain/email.ts'
import { parseMobile } from '../../shared/domain/mobile.ts'
import type { ContactChoices } from '../../shared/wire/contactChoices.ts'
import { Refusal } from '../refusal.ts'

/**
 * What was typed as it is kept: the mobile number in E.164.
 * @throws Refusal for what can't be reached
 */
export function readContact({ mobile, email }: Pick<ContactChoices, 'mobile' | 'email'>): {
  mobile: string | null
  email: string | null
} {
  const parsed = mobile === null ? null : requireMobile(mobile)
  if (email !== null && !isEmail(email)) throw new Refusal('email_invalid', 'This is no e-mail address.')
  return { mobile: parsed, email }
}

/**
 * Nobody chooses a way by which they can't be reached.
 * @throws Refusal
 */
export function checkChoices({
  mobile,
  email,
  preferredChannel,
  signInCodes,
}: Omit<ContactChoices, 'language'>): void {
  if (mobile === null && (preferredChannel === 'sms' || signInCodes === 'sms'))
    throw new Refusal('mobile_missing', 'Text messages need a confirmed mobile number.')
  if (email === null && preferredChannel === 'email')
    throw new Refusal('email_missing', 'E-mail needs an e-mail address.')
}

/** @returns E.164 @throws Refusal */
export function requireMobile(typed: string): string {
  const mobile = parseMobile(typed)
  if (mobile === null)
    throw new Refusal('mobile_invalid', 'This is no mobile number. Give the country code, too.')
  return mobile
}
