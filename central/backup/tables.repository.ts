import { sql } from 'kysely'
import type { Connection } from '../database/database.ts'

const rowsAtOnce = 500

/** Of the store, those that others refer to first. */
export async function tablesInOrder(connection: Connection): Promise<string[]> {
  const { rows } = await sql<{ name: string; needs: string[] }>`
    select relname as name, array(
      select needed.relname::text from pg_constraint join pg_class as needed on needed.oid = confrelid
      where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as needs
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%'
    order by relname`.execute(connection)
  const ordered: string[] = []
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, needs }) => {
      return !ordered.includes(name) && needs.every((needed) => ordered.includes(needed))
    })
    if (ready.length === 0) throw new Error('tables refer to each other in a circle')
    ordered.push(...ready.map(({ name }) => name))
  }
  return ordered
}

export async function appliedMigrations(connection: Connection): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    connection,
  )
  return rows.map(({ name }) => name)
}

/** As PostgreSQL itself writes rows as JSON, some at a time; give it a transaction that sees one instant. */
export async function* rowsOf(connection: Connection, table: string): AsyncGenerator<string> {
  await sql`declare rows no scroll cursor for
    select to_json(t)::text as row from ${sql.table(table)} as t`.execute(connection)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(rowsAtOnce)} from rows`.execute(connection)
    if (rows.length === 0) break
    yield `[${rows.map(({ row }) => row).join(',')}]`
  }
  await sql`close rows`.execute(connection)
}

/** Exactly what {@link rowsOf} read. */
export async function insertRows(connection: Connection, table: string, rows: string): Promise<void> {
  await sql`insert into ${sql.table(table)}
    select * from json_populate_recordset(null::${sql.table(table)}, ${rows}::json)`.execute(connection)
}

/** Where the first traces of use are. */
const tracesOfUse = ['office', 'kiosk', 'person', 'staff_member', 'letter_order', 'audit_entry']

export async function isUnused(connection: Connection): Promise<boolean> {
  for (const table of tracesOfUse) {
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(connection)
    if (rows.length > 0) return false
  }
  return true
}

/** What a store is made with goes: its backup brings its own. */
export async function emptyTables(connection: Connection, tables: string[]): Promise<void> {
  for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(connection)
}
