import type { Office } from '../../shared/domain/office.ts'
import type { Connection } from '../database/database.ts'

export async function findOffice(connection: Connection, officeId: string): Promise<Office | null> {
  const office = await selectOffices(connection).where('office_id', '=', officeId).executeTakeFirst()
  return office ?? null
}

export function listOffices(connection: Connection): Promise<Office[]> {
  return selectOffices(connection).orderBy('office_id').execute()
}

/** In the place of what was known of this office. */
export async function putOffice(connection: Connection, office: Office): Promise<void> {
  const known = {
    name: office.name,
    street: office.street,
    post_code: office.postCode,
    place: office.place,
    opening_hours: JSON.stringify(office.openingHours),
  }
  await connection
    .insertInto('office')
    .values({ office_id: office.officeId, ...known })
    .onConflict((conflict) => conflict.column('office_id').doUpdateSet(known))
    .execute()
}

function selectOffices(connection: Connection) {
  return connection
    .selectFrom('office')
    .select([
      'office_id as officeId',
      'name',
      'street',
      'post_code as postCode',
      'place',
      'opening_hours as openingHours',
    ])
}
