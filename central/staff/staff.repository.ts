import type { Selectable } from 'kysely'
import type { StaffRole } from '../../shared/wire/staff.ts'
import type { Connection } from '../database/database.ts'
import type { StaffTables } from './staff.table.ts'

export type StaffRow = Selectable<StaffTables['staff_member']>

export interface NewStaffMember {
  staffId: string
  username: string
  role: StaffRole
  officeId: string | null
  activationHash: Buffer
  activationExpiresAt: Date
  addedAt: Date
}

export function findStaffMember(connection: Connection, staffId: string): Promise<StaffRow | undefined> {
  return connection.selectFrom('staff_member').selectAll().where('staff_id', '=', staffId).executeTakeFirst()
}

export function findByUsername(connection: Connection, username: string): Promise<StaffRow | undefined> {
  return connection
    .selectFrom('staff_member')
    .selectAll()
    .where('username', '=', username)
    .where('state', '<>', 'deactivated')
    .executeTakeFirst()
}

export function listStaff(connection: Connection): Promise<StaffRow[]> {
  return connection.selectFrom('staff_member').selectAll().orderBy('username').orderBy('added_at').execute()
}

/** @returns false when the username is taken */
export async function insertInvited(connection: Connection, member: NewStaffMember): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('staff_member')
    .values({
      staff_id: member.staffId,
      username: member.username,
      role: member.role,
      office_id: member.officeId,
      state: 'invited',
      activation_hash: member.activationHash,
      activation_expires_at: member.activationExpiresAt,
      password_hash: null,
      added_at: member.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns false when somebody else was faster */
export async function activateInvited(
  connection: Connection,
  staffId: string,
  passwordHash: string,
): Promise<boolean> {
  const { numUpdatedRows } = await connection
    .updateTable('staff_member')
    .set({
      state: 'active',
      password_hash: passwordHash,
      activation_hash: null,
      activation_expires_at: null,
    })
    .where('staff_id', '=', staffId)
    .where('state', '=', 'invited')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deactivate(connection: Connection, staffId: string): Promise<void> {
  await connection
    .updateTable('staff_member')
    .set({
      state: 'deactivated',
      password_hash: null,
      activation_hash: null,
      activation_expires_at: null,
    })
    .where('staff_id', '=', staffId)
    .execute()
}
