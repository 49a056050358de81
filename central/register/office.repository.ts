import type { Office } from '../../shared/domain/office.ts'
import type { Connection } from '../database/database.ts'

export async function findOffice(connection: Connection, officeId: string): Promise<Office | null> {
  const office = await connection
    .selectFrom('office')
    .where('office_id', '=', officeId)
    .select([
      'office_id as officeId',
      'name',
      'street',
      'post_code as postCode',
      'place',
      'opening_hours as openingHours',
    ])
    .executeTakeFirst()
  return office ?? null
}
