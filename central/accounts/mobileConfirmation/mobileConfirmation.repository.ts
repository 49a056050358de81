import { sql, type Insertable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { MobileConfirmationTables } from './mobileConfirmation.table.ts'

type NewRow = Insertable<MobileConfirmationTables['mobile_confirmation']>

/** How often a kiosk has had a code sent since then, and in this visit. */
export async function countAsked(
  connection: Connection,
  { kioskId, visitId, since }: { kioskId: string; visitId: string; since: Date },
): Promise<{ atKiosk: number; inVisit: number }> {
  const { rows } = await sql<{ atKiosk: number; inVisit: number }>`
    select count(*) as "atKiosk", count(*) filter (where visit_id = ${visitId}::uuid) as "inVisit"
      from mobile_confirmation where kiosk_id = ${kioskId}::uuid and asked_at > ${since}`.execute(connection)
  return rows[0] ?? { atKiosk: 0, inVisit: 0 }
}

/** Forgets the kiosk's old ones as well. */
export async function insertAsked(connection: Connection, row: NewRow, oldest: Date): Promise<void> {
  await connection
    .deleteFrom('mobile_confirmation')
    .where('kiosk_id', '=', row.kiosk_id)
    .where('asked_at', '<', oldest)
    .execute()
  await connection.insertInto('mobile_confirmation').values(row).execute()
}

/** Counts a code before it is looked at. @returns the hash of the right one */
export async function takeTry(
  connection: Connection,
  { kioskId, confirmationId, since }: { kioskId: string; confirmationId: string; since: Date },
): Promise<Buffer | undefined> {
  const row = await connection
    .updateTable('mobile_confirmation')
    .set({ tries_left: sql<number>`tries_left - 1` })
    .where('kiosk_id', '=', kioskId)
    .where('mobile_confirmation_id', '=', confirmationId)
    .where('confirmed_at', 'is', null)
    .where('tries_left', '>', 0)
    .where('asked_at', '>', since)
    .returning('code_hash')
    .executeTakeFirst()
  return row?.code_hash
}

export async function markConfirmed(
  connection: Connection,
  { kioskId, confirmationId, now }: { kioskId: string; confirmationId: string; now: Date },
): Promise<void> {
  await connection
    .updateTable('mobile_confirmation')
    .set({ confirmed_at: now })
    .where('kiosk_id', '=', kioskId)
    .where('mobile_confirmation_id', '=', confirmationId)
    .execute()
}

/** Of these, those that were confirmed: id, visit and for which number. */
export function findConfirmed(connection: Connection, kioskId: string, confirmationIds: string[]) {
  return connection
    .selectFrom('mobile_confirmation')
    .select(['mobile_confirmation_id', 'visit_id', 'national_id_hash'])
    .where('kiosk_id', '=', kioskId)
    .where('mobile_confirmation_id', 'in', confirmationIds)
    .where('confirmed_at', 'is not', null)
    .execute()
}
