import { stringify, version } from 'uuid'
import { parseNationalId, type Environment, type NationalId } from '../../shared/domain/nationalId.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { Access } from '../register/register.ts'
import { keyedHash } from '../keys/keyedHash.ts'

/**
 * Whom a number is about, for someone who may not know: the person's id, or a stand-in of the number where it belongs to
 * nobody or to someone dead. Whatever is done for a person is done for a stand-in, so neither answer nor work tells them
 * apart. Rule: MinID accounts 4.
 * @throws Refusal for a number that can't be anybody's
 */
export async function subjectOf(
  { register, keys, environment }: Central,
  connection: Connection,
  nationalId: string,
  access: Access,
): Promise<string> {
  const number = requireNationalId(environment, nationalId)
  const person = await register.lookUp(connection, number, access)
  const standIn = standInFor(keys.pepper, number)
  return person === null || person.status === 'dead' ? standIn : person.personId
}

/** @throws Refusal for a number that can't be anybody's */
export function requireNationalId(environment: Environment, typed: string): NationalId {
  const parsed = parseNationalId(typed, environment)
  if (!parsed.ok) throw new Refusal('national_id_invalid', 'This is no national identity number.')
  return parsed.nationalId
}

/** For the audit log, which knows persons only. */
export function personOrNull(subjectId: string): string | null {
  return version(subjectId) === standInVersion ? null : subjectId
}

/** A version of UUID that the register does not use (RFC 9562: for whatever the maker likes). */
const standInVersion = 8

/** The same for the same number, so that tries are counted; the number can't be found from it without the pepper. */
function standInFor(pepper: Buffer, nationalId: string): string {
  const bytes = keyedHash(pepper, 'account-stand-in', nationalId).subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (standInVersion << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return stringify(bytes)
}
