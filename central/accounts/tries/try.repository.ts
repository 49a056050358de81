import { sql } from 'kysely'
import type { Connection } from '../../database/database.ts'

export interface TryRow {
  tries: number
  lastTryAt: Date
  waitUntil: Date | null
}

interface Place {
  personId: string
  kioskId: string
}

/** The row of person and kiosk, made if there is none, locked for who changes it. Forgets what is too old to count. */
export async function lockTries(
  connection: Connection,
  { personId, kioskId }: Place,
  { now, since }: { now: Date; since: Date },
): Promise<TryRow> {
  await connection
    .deleteFrom('sign_in_try')
    .where('kiosk_id', '=', kioskId)
    .where('last_try_at', '<=', since)
    .execute()
  await connection
    .insertInto('sign_in_try')
    .values({ person_id: personId, kiosk_id: kioskId, tries: 0, last_try_at: now, wait_until: null })
    .onConflict((conflict) => conflict.columns(['person_id', 'kiosk_id']).doNothing())
    .execute()
  return connection
    .selectFrom('sign_in_try')
    .where('person_id', '=', personId)
    .where('kiosk_id', '=', kioskId)
    .select(['tries', 'last_try_at as lastTryAt', 'wait_until as waitUntil'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function countTriesElsewhere(
  connection: Connection,
  { personId, kioskId }: Place,
  since: Date,
): Promise<number> {
  const { tries } = await connection
    .selectFrom('sign_in_try')
    .where('person_id', '=', personId)
    .where('kiosk_id', '!=', kioskId)
    .where('last_try_at', '>', since)
    .select(sql<number>`coalesce(sum(tries), 0)::integer`.as('tries'))
    .executeTakeFirstOrThrow()
  return tries
}

export async function saveTries(
  connection: Connection,
  { personId, kioskId }: Place,
  { tries, lastTryAt, waitUntil }: TryRow,
): Promise<void> {
  await connection
    .updateTable('sign_in_try')
    .set({ tries, last_try_at: lastTryAt, wait_until: waitUntil })
    .where('person_id', '=', personId)
    .where('kiosk_id', '=', kioskId)
    .execute()
}

/** A try that the store was too busy to judge does not count. */
export async function giveTryBack(connection: Connection, { personId, kioskId }: Place): Promise<void> {
  await connection
    .updateTable('sign_in_try')
    .set({ tries: sql<number>`greatest(tries - 1, 0)` })
    .where('person_id', '=', personId)
    .where('kiosk_id', '=', kioskId)
    .execute()
}

/** Somebody has signed in, or a clerk has released the lock. What was tried elsewhere still counts. */
export async function forgetTries(connection: Connection, { personId, kioskId }: Place): Promise<void> {
  await connection
    .deleteFrom('sign_in_try')
    .where('person_id', '=', personId)
    .where('kiosk_id', '=', kioskId)
    .execute()
}
