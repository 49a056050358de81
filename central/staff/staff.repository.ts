import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { StaffTables } from './staff.table.ts'

export type StaffRow = Selectable<StaffTables['staff_member']>

export function findStaffMember(connection: Connection, staffId: string): Promise<StaffRow | undefined> {
  return connection.selectFrom('staff_member').selectAll().where('staff_id', '=', staffId).executeTakeFirst()
}
