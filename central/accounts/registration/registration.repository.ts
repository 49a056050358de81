import { sql, type Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AccountTables } from '../account.table.ts'

export type RegistrationRow = Selectable<AccountTables['registration']>

interface Key {
  kioskId: string
  registrationId: string
}

/** Forgets the kiosk's old ones as well. */
export async function insertRegistration(
  connection: Connection,
  now: Date,
  row: RegistrationRow,
): Promise<void> {
  await connection
    .deleteFrom('registration')
    .where('kiosk_id', '=', row.kiosk_id)
    .where('expires_at', '<=', now)
    .execute()
  await connection.insertInto('registration').values(row).execute()
}

/** Counts a code before it is looked at. @returns undefined when there is none to be entered */
export function takeCodeTry(
  connection: Connection,
  { kioskId, registrationId }: Key,
  now: Date,
): Promise<RegistrationRow | undefined> {
  return connection
    .updateTable('registration')
    .set({ tries_left: sql<number>`tries_left - 1` })
    .where('kiosk_id', '=', kioskId)
    .where('registration_id', '=', registrationId)
    .where('state', '=', 'code_asked')
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

export async function proveRegistration(
  connection: Connection,
  { kioskId, registrationId }: Key,
  expiresAt: Date,
): Promise<void> {
  await connection
    .updateTable('registration')
    .set({ state: 'code_proven', expires_at: expiresAt })
    .where('kiosk_id', '=', kioskId)
    .where('registration_id', '=', registrationId)
    .execute()
}

export function findProven(
  connection: Connection,
  { kioskId, registrationId }: Key,
  now: Date,
): Promise<RegistrationRow | undefined> {
  return connection
    .selectFrom('registration')
    .selectAll()
    .where('kiosk_id', '=', kioskId)
    .where('registration_id', '=', registrationId)
    .where('state', '=', 'code_proven')
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** @returns false when another request has completed it */
export async function endRegistration(
  connection: Connection,
  { kioskId, registrationId }: Key,
): Promise<boolean> {
  const { numDeletedRows } = await connection
    .deleteFrom('registration')
    .where('kiosk_id', '=', kioskId)
    .where('registration_id', '=', registrationId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
