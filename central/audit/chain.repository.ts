import { sql, type Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { AuditTables } from './audit.table.ts'
import type { EntryRow } from './hashEntry.ts'

const entriesAPage = 1000

export function listChains(connection: Connection): Promise<Selectable<AuditTables['audit_chain']>[]> {
  return connection.selectFrom('audit_chain').selectAll().orderBy('chain').execute()
}

/** In order, a page at a time: a log of years does not fit into memory. */
export async function* entriesAfter(
  connection: Connection,
  chain: string,
  number: number,
): AsyncGenerator<EntryRow> {
  for (let last = number; ;) {
    const page = await connection
      .selectFrom('audit_entry')
      .selectAll()
      .where('chain', '=', chain)
      .where('number', '>', last)
      .orderBy('number')
      .limit(entriesAPage)
      .execute()
    yield* page
    if (page.length < entriesAPage) return
    last = page.at(-1)?.number ?? last
  }
}

/** The last entry of each chain in a month before that one. */
export function lastEntriesBefore(connection: Connection, segment: string): Promise<EntryRow[]> {
  return connection
    .selectFrom('audit_entry')
    .selectAll()
    .distinctOn('chain')
    .where('segment', '<', segment)
    .orderBy('chain')
    .orderBy('number', 'desc')
    .execute()
}

/** @returns how many */
export async function dropEntries(connection: Connection, { chain, number }: EntryRow): Promise<number> {
  await sql`select set_config('skranke.audit_retention', 'on', true)`.execute(connection)
  const { numDeletedRows } = await connection
    .deleteFrom('audit_entry')
    .where('chain', '=', chain)
    .where('number', '<=', number)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
