import { sql } from 'kysely'
import sodium from 'sodium-native'
import type { Connection } from '../database/database.ts'

export interface SignInTries {
  tries: number
  firstAt: Date
}

/** Keyed, over username and address: neither can be read here. */
export function hashSubject(pepper: Buffer, username: string, address: string): Buffer {
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES)
  const subject = JSON.stringify(['staff-sign-in-1', username, address])
  sodium.crypto_generichash(hash, Buffer.from(subject), pepper)
  return hash
}

/** Counted before the password is looked at, in one statement, so that many at the same time are no more tries. */
export async function countTry(
  connection: Connection,
  subjectHash: Buffer,
  { now, since }: { now: Date; since: Date },
): Promise<SignInTries> {
  await connection.deleteFrom('staff_sign_in_try').where('first_at', '<=', since).execute()
  const { tries, first_at: firstAt } = await connection
    .insertInto('staff_sign_in_try')
    .values({ subject_hash: subjectHash, tries: 1, first_at: now })
    .onConflict((conflict) =>
      conflict.column('subject_hash').doUpdateSet({ tries: sql`staff_sign_in_try.tries + 1` }),
    )
    .returning(['tries', 'first_at'])
    .executeTakeFirstOrThrow()
  return { tries, firstAt }
}

export async function forgetTries(connection: Connection, subjectHash: Buffer): Promise<void> {
  await connection.deleteFrom('staff_sign_in_try').where('subject_hash', '=', subjectHash).execute()
}
