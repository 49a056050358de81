import { keyedHash } from '../keys/keyedHash.ts'

/**
 * A code by SMS, however it is typed.
 * @param about what it confirms: a mobile number, or the confirmation that is asked for
 */
export function hashMobileCode(pepper: Buffer, about: string, typed: string): Buffer {
  return keyedHash(pepper, 'mobile-code', about, typed.replaceAll(/[\s-]/gu, '').toUpperCase())
}
