import { sql } from 'kysely'
import type { Connection } from '../../database/database.ts'
import { assignPersons, type Assignment } from './assignPersons.ts'
import { welcomePersons } from './awaited.repository.ts'
import { insertRows } from './insertRows.ts'
import { findKnown, findOwners } from './knownPersons.repository.ts'
import { mergePerson } from './mergePerson.ts'
import type { NumberedRecord } from './persons.ts'
import { relate, relativesOf } from './relations.ts'
import { writePersons } from './writePersons.repository.ts'

/** Takes these persons in, all or none; give it a transaction. `rest` is for the next one. */
export async function storePersons(
  connection: Connection,
  lines: NumberedRecord[],
  at: Date,
): Promise<Assignment> {
  // One at a time, and no person is changed in between; reading goes on.
  await sql`lock table person in share row exclusive mode`.execute(connection)
  const owners = await findOwners(
    connection,
    lines.flatMap(({ record }) => [...record.nationalIds, ...relativesOf(record)]),
  )
  const assignment = assignPersons(lines, owners)
  const { assigned } = assignment
  const here = new Set(owners.here.values())
  const known = await findKnown(
    connection,
    assigned.map(({ personId }) => personId).filter((personId) => here.has(personId)),
  )
  const relations = relate(assigned, owners)
  const persons = assigned.map((person) => {
    const before = known.get(person.personId)
    return { ...person, known: before, merged: mergePerson(person.record, before, at) }
  })
  await writePersons(connection, persons, relations)
  await welcomePersons(connection, assigned)
  await insertRows(connection, 'awaited_person', relations.newlyAwaited)
  return assignment
}
