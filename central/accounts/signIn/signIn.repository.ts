import { sql, type Selectable, type Updateable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AccountTables } from '../account.table.ts'

export type SignInRow = Selectable<AccountTables['sign_in']>
/** What changes from one step to the next. */
export type StepColumns = Pick<SignInRow, 'step' | 'code_hash' | 'code_number' | 'expires_at'>

interface Key {
  kioskId: string
  signInId: string
}

/** Forgets the kiosk's old ones as well. */
export async function insertSignIn(connection: Connection, now: Date, row: SignInRow): Promise<void> {
  await connection
    .deleteFrom('sign_in')
    .where('kiosk_id', '=', row.kiosk_id)
    .where('expires_at', '<=', now)
    .execute()
  await connection.insertInto('sign_in').values(row).execute()
}

/** Locked, since whoever asks changes it. */
export function lockSignIn(
  connection: Connection,
  { kioskId, signInId }: Key,
  { steps, now }: { steps: SignInRow['step'][]; now: Date },
): Promise<SignInRow | undefined> {
  return connection
    .selectFrom('sign_in')
    .selectAll()
    .where('kiosk_id', '=', kioskId)
    .where('sign_in_id', '=', signInId)
    .where('step', 'in', steps)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateSignIn(
  connection: Connection,
  { kioskId, signInId }: Key,
  columns: Updateable<AccountTables['sign_in']>,
): Promise<void> {
  await connection
    .updateTable('sign_in')
    .set(columns)
    .where('kiosk_id', '=', kioskId)
    .where('sign_in_id', '=', signInId)
    .execute()
}

/** Counts a code before it is looked at. @returns undefined when none is asked for, or none any more */
export function takeCodeTry(
  connection: Connection,
  { kioskId, signInId }: Key,
  now: Date,
): Promise<SignInRow | undefined> {
  return connection
    .updateTable('sign_in')
    .set({ tries_left: sql<number>`tries_left - 1` })
    .where('kiosk_id', '=', kioskId)
    .where('sign_in_id', '=', signInId)
    .where('step', 'in', ['sms', 'letter_code'])
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

export async function endSignIn(connection: Connection, { kioskId, signInId }: Key): Promise<void> {
  await connection
    .deleteFrom('sign_in')
    .where('kiosk_id', '=', kioskId)
    .where('sign_in_id', '=', signInId)
    .execute()
}
