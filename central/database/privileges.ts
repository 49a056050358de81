import { sql } from 'kysely'
import type { Connection, Tables } from './database.ts'

const append = 'select, insert'
const keep = 'select, insert, update'
const change = 'select, insert, update, delete'

/**
 * What a store needs that runs, and no more. It can write no history anew: what was received, who looked at whom and what
 * the tables are is for the database's owner alone.
 */
const privileges = {
  store: 'select, update',
  sealing_key: keep,
  audit_chain: keep,
  audit_entry: append,
  kiosk: keep,
  kiosk_invitation: keep,
  used_assertion: change,
  command_receipt: append,
  kiosk_event: append,
  quarantined_command: append,
  office: keep,
  post_code: change,
  person: keep,
  person_national_id: change,
  address: change,
  parental_responsibility: change,
  awaited_person: change,
  letter_order: keep,
  letter_batch: change,
  letter: change,
  letter_code: change,
  letter_block: keep,
  mobile_confirmation: change,
  notice: change,
  move: keep,
  move_mover: append,
  move_consent: keep,
  move_message: keep,
  move_hand_over: keep,
  visitor_grant: keep,
  staff_member: keep,
  staff_verifier: change,
  staff_sign_in_try: change,
  account: keep,
  registration: change,
  sign_in: change,
  sign_in_try: change,
  office_sign_in_hour: change,
  temporary_password: change,
  mobile_change: change,
  human_check: change,
  help_desk_feed: keep,
} satisfies Record<keyof Tables, string>

/** Gives a role exactly these; to be repeated after an upgrade. Needs the database's owner. */
export async function grantTo(connection: Connection, role: string): Promise<void> {
  const grantee = sql.id(role)
  // What an older PostgreSQL lets everybody do, and what somebody may have granted by hand, goes first.
  await sql`revoke create on schema public from ${grantee}, public`.execute(connection)
  await sql`revoke all on all tables in schema public from ${grantee}, public`.execute(connection)
  await sql`grant usage on schema public to ${grantee}`.execute(connection)
  await sql`grant select on kysely_migration to ${grantee}`.execute(connection)
  for (const [table, granted] of Object.entries(privileges)) {
    await sql`grant ${sql.raw(granted)} on ${sql.table(table)} to ${grantee}`.execute(connection)
  }
}

/** Without an owner's rights, PostgreSQL would only warn that it granted nothing. */
export async function isOwner(connection: Connection): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`select pg_has_role(tableowner, 'member') as owns
    from pg_tables where schemaname = 'public' and tablename = 'store'`.execute(connection)
  return rows[0]?.owns === true
}

export const forTheOwner = 'This is for the database’s owner: give the DATABASE_URL of that role.'

/** What was asked is the database's owner's to do. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
}
