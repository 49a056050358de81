import type { Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AccountTables } from '../account.table.ts'

export type HumanCheckRow = Selectable<AccountTables['human_check']>

/** Forgets the kiosk's old ones as well. */
export async function insertHumanCheck(connection: Connection, now: Date, row: HumanCheckRow): Promise<void> {
  await connection
    .deleteFrom('human_check')
    .where('kiosk_id', '=', row.kiosk_id)
    .where('expires_at', '<=', now)
    .execute()
  await connection.insertInto('human_check').values(row).execute()
}

export function takeHumanCheck(
  connection: Connection,
  { kioskId, humanCheckId, visitId }: { kioskId: string; humanCheckId: string; visitId: string },
): Promise<HumanCheckRow | undefined> {
  return connection
    .deleteFrom('human_check')
    .where('kiosk_id', '=', kioskId)
    .where('human_check_id', '=', humanCheckId)
    .where('visit_id', '=', visitId)
    .returningAll()
    .executeTakeFirst()
}
