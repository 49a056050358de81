import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { GrantTables } from './grant.table.ts'

export type GrantRow = Selectable<GrantTables['visitor_grant']>

export async function insertGrant(connection: Connection, grant: GrantRow): Promise<void> {
  await connection.insertInto('visitor_grant').values(grant).execute()
}

export function findGrant(
  connection: Connection,
  kioskId: string,
  grantId: string,
): Promise<GrantRow | undefined> {
  return connection
    .selectFrom('visitor_grant')
    .selectAll()
    .where('kiosk_id', '=', kioskId)
    .where('visitor_grant_id', '=', grantId)
    .executeTakeFirst()
}

/** @returns false when no command is left */
export async function takeCommand(connection: Connection, grant: GrantRow): Promise<boolean> {
  const { numUpdatedRows } = await connection
    .updateTable('visitor_grant')
    .set((row) => ({ commands_left: row('commands_left', '-', 1) }))
    .where('kiosk_id', '=', grant.kiosk_id)
    .where('visitor_grant_id', '=', grant.visitor_grant_id)
    .where('commands_left', '>', 0)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Everything the person could do at any kiosk ends: a new password, a lock, a suspicion. */
export async function revokeGrantsOf(connection: Connection, personId: string, at: Date): Promise<void> {
  await connection
    .updateTable('visitor_grant')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The same at one kiosk, where somebody has guessed too often. */
export async function revokeGrantsAt(
  connection: Connection,
  { personId, kioskId }: { personId: string; kioskId: string },
  at: Date,
): Promise<void> {
  await connection
    .updateTable('visitor_grant')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('kiosk_id', '=', kioskId)
    .where('revoked_at', 'is', null)
    .execute()
}
