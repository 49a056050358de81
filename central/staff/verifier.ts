import { randomBytes } from 'node:crypto'
import { verifierBytes, verifierContext, verifierDerivation } from '../../shared/wire/staff.ts'
import type { PasswordHashing } from '../passwords/passwordHashing.ts'
import { staffPolicy } from './policy.ts'

export interface DerivedVerifier {
  salt: Buffer
  verifier: Buffer
}

/**
 * What a kiosk of the office keeps, to let a member of staff in without network. Made when the password is chosen, with
 * a salt of its own and the office in the derivation, and only ever sent to that office's kiosks, so that it fits
 * nothing else: neither the hash the store checks nor another office.
 *
 * Whoever steals a kiosk can try passwords against it as long as they like, so it must not be able to tell them which
 * one is right: only two of its bytes leave the store. Of any list of passwords every 65,536th passes, and which of
 * those is the right one only the store could say, which takes few tries. At the kiosk itself two bytes are plenty
 * where tries are counted: a wrong password passes with a chance of 1 in 65,536. Kept unchanged until the password
 * changes: each new one would give a thief two more bytes of the same password.
 */
export async function deriveVerifier(
  passwords: PasswordHashing,
  officeId: string,
  password: string,
): Promise<DerivedVerifier> {
  const salt = randomBytes(16)
  const associatedData = Buffer.from(verifierContext(officeId))
  const derived = await passwords.derive(password, { ...verifierDerivation, salt, associatedData })
  return { salt, verifier: derived.subarray(0, verifierBytes) }
}

/** Counted from the last time they proved at the store who they are. */
export function verifierExpiry(provenAt: Date): Date {
  return new Date(provenAt.getTime() + staffPolicy.verifierDays * 86_400_000)
}
