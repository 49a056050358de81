import type { Selectable, Updateable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { AccountTables } from './account.table.ts'

export type AccountRow = Selectable<AccountTables['account']>

export function findAccount(connection: Connection, personId: string): Promise<AccountRow | undefined> {
  return connection.selectFrom('account').selectAll().where('person_id', '=', personId).executeTakeFirst()
}

/** Takes the place of an earlier account of the person. */
export async function saveAccount(connection: Connection, account: AccountRow): Promise<void> {
  await connection
    .insertInto('account')
    .values(account)
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(account))
    .execute()
}

export async function updateAccount(
  connection: Connection,
  personId: string,
  columns: Updateable<AccountTables['account']>,
): Promise<void> {
  await connection.updateTable('account').set(columns).where('person_id', '=', personId).execute()
}
