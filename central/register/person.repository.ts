import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Connection } from '../database/database.ts'
import type { Access, Register, RegisteredPerson } from './register.ts'

/** The register in the store's own tables. */
export const storedRegister: Register = {
  async lookUp(connection, nationalId, access) {
    await logAccess(connection, nationalId, access)
    return findPerson(connection, nationalId)
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

/** One statement, whether there is somebody to log or not. Rule: Languages, law, access. */
async function logAccess(connection: Connection, nationalId: string, access: Access): Promise<void> {
  await connection
    .insertInto('access_log')
    .columns(['access_log_id', 'person_id', 'actor', 'purpose', 'looked_up_at'])
    .expression((person) =>
      person
        .selectFrom('person_national_id')
        .where('national_id', '=', nationalId)
        .select([
          sql<string>`gen_random_uuid()`.as('access_log_id'),
          'person_id',
          sql<string>`${access.actor}::text`.as('actor'),
          sql<string>`${access.purpose}::text`.as('purpose'),
          sql<Date>`now()`.as('looked_up_at'),
        ]),
    )
    .execute()
}
