import { sql } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { AssignedRecord } from './assignPersons.ts'

/** Nobody waits any longer for these. */
export async function welcomePersons(connection: Connection, assigned: AssignedRecord[]): Promise<void> {
  const numbers = assigned.flatMap(({ record }) => record.nationalIds)
  await sql`delete from awaited_person where national_id = any(${numbers}::text[])`.execute(connection)
  for (const { personId, alsoAwaitedAs } of assigned)
    for (const otherId of alsoAwaitedAs) await unite(connection, personId, otherId)
}

/** Somebody who was named by a number that was not known to be theirs. */
async function unite(connection: Connection, personId: string, otherId: string): Promise<void> {
  await connection
    .updateTable('person')
    .set({ spouse_id: personId })
    .where('spouse_id', '=', otherId)
    .execute()
  await sql`
    insert into parental_responsibility (child_id, parent_id)
    select child_id, ${personId}::uuid from parental_responsibility where parent_id = ${otherId}::uuid
    on conflict do nothing`.execute(connection)
  await connection.deleteFrom('parental_responsibility').where('parent_id', '=', otherId).execute()
}
