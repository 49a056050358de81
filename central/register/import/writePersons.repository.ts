import { sql, type RawBuilder } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AssignedRecord } from './assignPersons.ts'
import { insertRows } from './insertRows.ts'
import type { KnownPerson, MergedPerson } from './mergePerson.ts'
import type { Relations } from './relations.ts'

export interface PersonToWrite extends AssignedRecord {
  known: KnownPerson | undefined
  merged: MergedPerson
}

/** Puts these persons in the place of what was known of them, with a statement for each table. */
export async function writePersons(
  connection: Connection,
  persons: PersonToWrite[],
  relations: Relations,
): Promise<void> {
  await clear(
    connection,
    persons.flatMap(({ known }) => known?.personId ?? []),
  )
  const personRows = persons.map((person) => personRow(person, relations))
  await insertRows(connection, 'person', personRows, replaceById(personRows))
  await insertRows(connection, 'person_national_id', persons.flatMap(numberRows))
  await insertRows(connection, 'address', persons.flatMap(addressRows))
  await insertRows(
    connection,
    'parental_responsibility',
    persons.flatMap((person) => parentRows(person, relations)),
  )
}

async function clear(connection: Connection, personIds: string[]): Promise<void> {
  if (personIds.length === 0) return
  const those = sql`any(${personIds}::uuid[])`
  await sql`delete from person_national_id where person_id = ${those}`.execute(connection)
  await sql`delete from address where person_id = ${those}`.execute(connection)
  await sql`delete from parental_responsibility where child_id = ${those}`.execute(connection)
}

function personRow({ personId, record, merged }: PersonToWrite, { idOf }: Relations) {
  return {
    person_id: personId,
    given_name: record.givenName,
    middle_name: record.middleName ?? null,
    family_name: record.familyName,
    birth_date: record.birthDate,
    status: record.status,
    grading: record.grading,
    household_id: record.householdId ?? null,
    spouse_id: record.spouse === undefined ? null : idOf(record.spouse),
    under_guardianship: record.underGuardianship ?? false,
    changed_at: merged.changedAt,
  }
}

function numberRows({ personId, merged }: PersonToWrite) {
  return merged.nationalIds.map((national_id, index) => ({
    national_id,
    person_id: personId,
    current: index === 0,
  }))
}

function addressRows({ personId, merged }: PersonToWrite) {
  return merged.addresses.map((address) => ({ ...address, person_id: personId }))
}

function parentRows({ personId, record: { parents = [] } }: PersonToWrite, { idOf }: Relations) {
  return [...new Set(parents.map(idOf))].map((parent_id) => ({ child_id: personId, parent_id }))
}

function replaceById([row]: object[]): RawBuilder<unknown> {
  const replaced = Object.keys(row ?? {}).map(
    (column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`,
  )
  return sql`on conflict (person_id) do update set ${sql.join(replaced)}`
}
