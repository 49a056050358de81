import type { Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AccountTables } from '../account.table.ts'

/**
 * Keeps it unless the person has one that is still good: so nobody else's request makes it useless, or sends another.
 * @returns whether it was kept
 */
export async function insertTemporaryPassword(
  connection: Connection,
  now: Date,
  row: Selectable<AccountTables['temporary_password']>,
): Promise<boolean> {
  await connection.deleteFrom('temporary_password').where('expires_at', '<=', now).execute()
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('temporary_password')
    .values(row)
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** It is good once. @returns whether it was this one */
export async function useTemporaryPassword(
  connection: Connection,
  { personId, passwordHash, now }: { personId: string; passwordHash: Buffer; now: Date },
): Promise<boolean> {
  const { numDeletedRows } = await connection
    .deleteFrom('temporary_password')
    .where('person_id', '=', personId)
    .where('password_hash', '=', passwordHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
