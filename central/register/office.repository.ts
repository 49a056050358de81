import type { Language } from '../../shared/domain/language.ts'
import type { Office } from '../../shared/domain/office.ts'
import type { Connection } from '../database/database.ts'

/** The languages its kiosks offer, at least one; a visit begins in the first. */
interface StoredOffice extends Office {
  languages: Language[]
}

export async function findOffice(connection: Connection, officeId: string): Promise<StoredOffice | null> {
  const office = await selectOffices(connection).where('office_id', '=', officeId).executeTakeFirst()
  return office ?? null
}

export function listOffices(connection: Connection): Promise<StoredOffice[]> {
  return selectOffices(connection).orderBy('office_id').execute()
}

/** In the place of what was known of this office, but for its languages. */
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

export async function setLanguages(
  connection: Connection,
  officeId: string,
  languages: readonly Language[],
): Promise<void> {
  await connection
    .updateTable('office')
    .set({ languages: JSON.stringify(languages) })
    .where('office_id', '=', officeId)
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
      'languages',
    ])
}
