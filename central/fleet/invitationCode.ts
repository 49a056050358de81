import sodium from 'sodium-native'
import {
  createReferenceNumber,
  groupReferenceNumber,
  parseReferenceNumber,
} from '../../shared/domain/referenceNumber.ts'
import { randomBytes } from 'node:crypto'

/** One-time codes look like reference numbers: no look-alikes, and a slip of the finger is noticed. `K7QM-2XHA-9TRC` */
export function createInvitationCode(): string {
  return groupReferenceNumber(createReferenceNumber(randomBytes))
}

/** What the store keeps of a code; null when it can't be one. */
export function hashInvitationCode(pepper: Buffer, typed: string): Buffer | null {
  const code = parseReferenceNumber(typed)
  if (code === null) return null
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(hash, Buffer.from(`skranke-invitation:${code}`), pepper)
  return hash
}
