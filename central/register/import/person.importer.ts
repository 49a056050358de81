import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Connection } from '../../database/database.ts'
import type { PersonRecord } from './personRecord.ts'

/** One person as it is known now, to see what an import changes. */
export interface KnownPerson {
  personId: string
  nationalIds: string[]
  name: string
  addresses: string
}

/** Everyone who has one of these numbers. */
export async function findKnown(connection: Connection, records: PersonRecord[]): Promise<KnownPerson[]> {
  const numbers = records.flatMap(({ nationalIds }) => nationalIds)
  const { rows } = await sql<KnownPerson>`
    select person.person_id as "personId",
      (select json_agg(national_id) from person_national_id as n where n.person_id = person.person_id) as "nationalIds",
      ${nameSignature('person')} as name,
      ${addressSignature} as addresses
    from person where person_id in (
      select person_id from person_national_id where national_id = any(${numbers}::text[]))`.execute(
    connection,
  )
  return rows
}

/**
 * Puts these persons in the place of what was known of them. Statements for all of them together: a register has
 * hundreds of thousands.
 * @param importedAt when whoever's name or address is another one now was changed
 */
export async function replacePersons(
  connection: Connection,
  persons: { personId: string; record: PersonRecord; known: KnownPerson | null }[],
  importedAt: Date,
): Promise<void> {
  const rows = JSON.stringify(persons.map(({ personId, record }) => ({ ...record, personId })))
  const known = persons.flatMap((person) => (person.known === null ? [] : [person.known]))
  const ids = known.map(({ personId }) => personId)
  if (ids.length > 0) {
    await sql`delete from person_national_id where person_id = any(${ids}::uuid[])`.execute(connection)
    await sql`delete from address where person_id = any(${ids}::uuid[])`.execute(connection)
    await sql`delete from parental_responsibility where child_id = any(${ids}::uuid[])`.execute(connection)
  }
  await sql`
    insert into person (person_id, given_name, middle_name, family_name, birth_date, status, grading, household_id,
      under_guardianship, changed_at)
    select "personId", "givenName", "middleName", "familyName", "birthDate", status, grading, "householdId",
      coalesce("underGuardianship", false), ${importedAt}::timestamptz
    from json_to_recordset(${rows}::json) as row("personId" uuid, "givenName" text, "middleName" text,
      "familyName" text, "birthDate" date, status text, grading text, "householdId" uuid, "underGuardianship" boolean)
    on conflict (person_id) do update set given_name = excluded.given_name, middle_name = excluded.middle_name,
      family_name = excluded.family_name, birth_date = excluded.birth_date, status = excluded.status,
      grading = excluded.grading, household_id = excluded.household_id,
      under_guardianship = excluded.under_guardianship, spouse_id = null`.execute(connection)
  await sql`
    insert into person_national_id (national_id, person_id, current)
    select number.value, row."personId", number.ordinality = 1
    from json_to_recordset(${rows}::json) as row("personId" uuid, "nationalIds" json),
      json_array_elements_text(row."nationalIds") with ordinality as number`.execute(connection)
  await sql`
    insert into address (address_id, person_id, kind, content, valid_from, valid_to)
    select gen_random_uuid(), row."personId", address.kind, address.content, address."validFrom", address."validTo"
    from json_to_recordset(${rows}::json) as row("personId" uuid, addresses json),
      json_to_recordset(row.addresses)
        as address(kind text, content jsonb, "validFrom" date, "validTo" date)`.execute(connection)
  await noteLinks(connection, persons)
  if (ids.length > 0) await noteChanges(connection, known, importedAt)
}

/** Spouses and parents are named by number, and may come later in the file than who names them. */
async function noteLinks(
  connection: Connection,
  persons: { personId: string; record: PersonRecord }[],
): Promise<void> {
  const links = persons.flatMap(({ personId, record: { spouse, parents = [] } }) => [
    ...(spouse === undefined
      ? []
      : [{ person_id: personId, relation: 'spouse' as const, national_id: spouse }]),
    ...parents.map((parent) => ({ person_id: personId, relation: 'parent' as const, national_id: parent })),
  ])
  const ids = persons.map(({ personId }) => personId)
  await sql`delete from register_link where person_id = any(${ids}::uuid[])`.execute(connection)
  if (links.length === 0) return
  await sql`
    insert into register_link (person_id, relation, national_id)
    select person_id, relation, national_id from json_to_recordset(${JSON.stringify(links)}::json)
      as row(person_id uuid, relation text, national_id text)
    on conflict do nothing`.execute(connection)
}

async function noteChanges(connection: Connection, known: KnownPerson[], importedAt: Date): Promise<void> {
  await sql`
    update person set changed_at = ${importedAt}::timestamptz
    from json_to_recordset(${JSON.stringify(known)}::json) as before("personId" uuid, name text, addresses text)
    where person.person_id = before."personId"
      and (${nameSignature('person')} <> before.name or ${addressSignature} <> before.addresses)`.execute(
    connection,
  )
}

/** When everyone is there: who is whose. Persons that no file has named yet stay open. */
export async function resolveLinks(connection: Connection): Promise<void> {
  await sql`
    update person set spouse_id = other.person_id
    from register_link as link join person_national_id as other on other.national_id = link.national_id
    where link.relation = 'spouse' and link.person_id = person.person_id
      and person.spouse_id is distinct from other.person_id`.execute(connection)
  await sql`
    insert into parental_responsibility (child_id, parent_id)
    select link.person_id, other.person_id
    from register_link as link join person_national_id as other on other.national_id = link.national_id
    where link.relation = 'parent'
    on conflict do nothing`.execute(connection)
  await sql`
    delete from register_link as link using person_national_id as other
    where other.national_id = link.national_id`.execute(connection)
}

function nameSignature(table: string) {
  return sql<string>`concat_ws('/', ${sql.ref(`${table}.given_name`)}, ${sql.ref(`${table}.middle_name`)},
    ${sql.ref(`${table}.family_name`)})`
}

const addressSignature = sql<string>`coalesce((
  select string_agg(concat_ws('/', kind, content, valid_from, valid_to), ' ' order by kind, valid_from, content::text)
  from address where address.person_id = person.person_id), '')`

export function newPersonId(): string {
  return uuid()
}
