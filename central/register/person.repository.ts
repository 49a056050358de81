import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { recordAudit } from '../audit/audit.ts'
import type { Connection } from '../database/database.ts'
import type { Access, Register, RegisteredPerson } from './register.ts'

/** The register in the store's own tables. */
export const storedRegister: Register = {
  async lookUp(connection, nationalId, access) {
    const found = await findPerson(connection, nationalId)
    await recordLookUp(connection, found, access)
    return found
  },
}

async function findPerson(connection: Connection, nationalId: string): Promise<RegisteredPerson | null> {
  const person = await connection
    .selectFrom('person_national_id as asked')
    .innerJoin('person', 'person.person_id', 'asked.person_id')
    .innerJoin('person_national_id as inForce', (join) =>
      join.onRef('inForce.person_id', '=', 'asked.person_id').on('inForce.current', '=', true),
    )
    .where('asked.national_id', '=', nationalId)
    .select((person) => [
      'person.person_id as personId',
      'inForce.national_id as nationalId',
      'person.given_name as givenName',
      'person.middle_name as middleName',
      'person.family_name as familyName',
      'person.birth_date as birthDate',
      'person.status',
      'person.grading',
      'person.household_id as householdId',
      jsonArrayFrom(
        person
          .selectFrom('address')
          .leftJoin('post_code', (join) =>
            join.on('post_code.post_code', '=', sql<string>`address.content ->> 'postCode'`),
          )
          .whereRef('address.person_id', '=', 'person.person_id')
          .where('address.valid_to', 'is', null)
          .where('person.grading', '=', 'ugradert')
          .select([
            'address.address_id as addressId',
            'address.kind',
            'address.content',
            'post_code.place',
            'address.valid_from as validFrom',
          ])
          .orderBy('address.kind'),
      ).as('addresses'),
    ])
    .executeTakeFirst()
  return person ?? null
}

/** After the look-up, whether it found somebody or not. Rule: Languages, law, access. */
function recordLookUp(connection: Connection, found: RegisteredPerson | null, access: Access): Promise<void> {
  const { actor, purpose, officeId = null, kioskId = null } = access
  const personId = found?.personId ?? null
  const entry = { actor, purpose, action: 'person.looked_up', personId, officeId, kioskId }
  return recordAudit(connection, entry, new Date())
}
