import { sql } from 'kysely'
import type { Connection, Tables } from '../../database/database.ts'

/** Rows of the same columns, as one parameter of JSON: a statement takes 65,535 parameters at most. */
export async function insertRows(
  connection: Connection,
  table: keyof Tables,
  rows: object[],
  onConflict = sql``,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    ${onConflict}`.execute(connection)
}
