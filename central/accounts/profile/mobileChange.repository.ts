import { sql, type Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AccountTables } from '../account.table.ts'

export type MobileChangeRow = Selectable<AccountTables['mobile_change']>

/** Takes the place of the person's earlier one; forgets everybody's old ones as well. */
export async function saveMobileChange(
  connection: Connection,
  now: Date,
  row: MobileChangeRow,
): Promise<void> {
  await connection.deleteFrom('mobile_change').where('expires_at', '<=', now).execute()
  await connection
    .insertInto('mobile_change')
    .values(row)
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

/** Counts a code before it is looked at. */
export function takeMobileTry(
  connection: Connection,
  personId: string,
  now: Date,
): Promise<MobileChangeRow | undefined> {
  return connection
    .updateTable('mobile_change')
    .set({ tries_left: sql<number>`tries_left - 1` })
    .where('person_id', '=', personId)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

export async function findMobileToConfirm(
  connection: Connection,
  personId: string,
  now: Date,
): Promise<string | null> {
  const change = await connection
    .selectFrom('mobile_change')
    .where('person_id', '=', personId)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .select('mobile')
    .executeTakeFirst()
  return change?.mobile ?? null
}

export async function dropMobileChange(connection: Connection, personId: string): Promise<void> {
  await connection.deleteFrom('mobile_change').where('person_id', '=', personId).execute()
}
