import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Connection } from '../../database/database.ts'
import type { KnownPerson } from './mergePerson.ts'

/** Whose numbers these are: persons here, and those who are only awaited. */
export interface Owners {
  here: Map<string, string>
  awaited: Map<string, string>
}

export async function findOwners(connection: Connection, nationalIds: string[]): Promise<Owners> {
  const asked = sql<boolean>`national_id = any(${nationalIds}::text[])`
  const here = await connection
    .selectFrom('person_national_id')
    .select(['national_id', 'person_id'])
    .where(asked)
    .execute()
  const awaited = await connection
    .selectFrom('awaited_person')
    .select(['national_id', 'person_id'])
    .where(asked)
    .execute()
  return { here: byNumber(here), awaited: byNumber(awaited) }
}

function byNumber(rows: { national_id: string; person_id: string }[]): Map<string, string> {
  return new Map(rows.map(({ national_id, person_id }) => [national_id, person_id]))
}

/** What is known of persons that an import is about to change, by id. */
export async function findKnown(
  connection: Connection,
  personIds: string[],
): Promise<Map<string, KnownPerson>> {
  if (personIds.length === 0) return new Map()
  const persons = await connection
    .selectFrom('person')
    .where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
    .select((person) => [
      'person_id as personId',
      'given_name as givenName',
      'middle_name as middleName',
      'family_name as familyName',
      'changed_at as changedAt',
      jsonArrayFrom(
        person
          .selectFrom('person_national_id as number')
          .whereRef('number.person_id', '=', 'person.person_id')
          .select('number.national_id as nationalId'),
      ).as('numbers'),
      jsonArrayFrom(
        person
          .selectFrom('address')
          .whereRef('address.person_id', '=', 'person.person_id')
          .select(['address_id', 'kind', 'content', 'valid_from', 'valid_to']),
      ).as('addresses'),
    ])
    .execute()
  return new Map(persons.map((person) => [person.personId, person]))
}
