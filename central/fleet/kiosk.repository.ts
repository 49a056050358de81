import { sql, type Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import { emptyChain } from '../../shared/wire/command.ts'
import type { FleetTables } from './kiosk.table.ts'

export type KioskRow = Selectable<FleetTables['kiosk']>

export function findKiosk(connection: Connection, kioskId: string): Promise<KioskRow | undefined> {
  return connection.selectFrom('kiosk').selectAll().where('kiosk_id', '=', kioskId).executeTakeFirst()
}

/** For whoever changes it: one sync of a kiosk at a time, so that its events are numbered without gaps. */
export function lockKiosk(connection: Connection, kioskId: string): Promise<KioskRow | undefined> {
  return connection
    .selectFrom('kiosk')
    .selectAll()
    .where('kiosk_id', '=', kioskId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function listKiosks(connection: Connection): Promise<KioskRow[]> {
  return connection.selectFrom('kiosk').selectAll().orderBy('enrolled_at').execute()
}

/** @returns false for a key that another kiosk has: two of one key could not be told apart */
export async function insertKiosk(
  connection: Connection,
  kiosk: { kioskId: string; officeId: string; publicKey: Buffer; enrolledAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('kiosk')
    .values({
      kiosk_id: kiosk.kioskId,
      office_id: kiosk.officeId,
      public_key: kiosk.publicKey,
      state: 'active',
      epoch: 1,
      last_seq: 0,
      chain_head: emptyChain,
      last_event_number: 0,
      enrolled_at: kiosk.enrolledAt,
      last_sync_at: null,
      held_key_ids: null,
      hour_begun_at: null,
    })
    .onConflict((conflict) => conflict.column('public_key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** All that are to be reckoned with, but for those that have told what they hold and this is not among it. */
export async function kiosksThatMayHold(connection: Connection, keyId: string): Promise<string[]> {
  const rows = await connection
    .selectFrom('kiosk')
    .select('kiosk_id')
    .where('state', '<>', 'revoked')
    .where(sql<boolean>`held_key_ids is null or ${keyId} = any(held_key_ids)`)
    .execute()
  return rows.map(({ kiosk_id }) => kiosk_id)
}

export async function revokeKiosk(connection: Connection, kioskId: string): Promise<boolean> {
  const { numUpdatedRows } = await connection
    .updateTable('kiosk')
    .set({ state: 'revoked' })
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Marks an invitation as used. @returns its office, or null when there is none that is good */
export async function useInvitation(
  connection: Connection,
  codeHash: Buffer,
  now: Date,
): Promise<string | null> {
  const used = await connection
    .updateTable('kiosk_invitation')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('office_id')
    .executeTakeFirst()
  return used?.office_id ?? null
}

/** @returns false when the assertion has been traded before */
export async function useAssertion(
  connection: Connection,
  assertion: { kioskId: string; jti: string; expiresAt: Date },
  now: Date,
): Promise<boolean> {
  await connection
    .deleteFrom('used_assertion')
    .where('kiosk_id', '=', assertion.kioskId)
    .where('expires_at', '<', now)
    .execute()
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('used_assertion')
    .values({ kiosk_id: assertion.kioskId, jti: assertion.jti, expires_at: assertion.expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
