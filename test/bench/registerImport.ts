import { randomUUID } from 'node:crypto'
import { createReadStream, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startPostgres } from '../../build/postgres/postgres.ts'
import type { Database } from '../../central/database/database.ts'
import { migrate } from '../../central/database/migrate.ts'
import { openDatabase } from '../../central/database/openDatabase.ts'
import { importPersons } from '../../central/register/import/importPersons.service.ts'
import { createTestCentral } from '../../central/testCentral.ts'
import { temporaryFolder } from '../support/testKiosk.ts'
import { drawLines } from './register/population.ts'

/**
 * `npm run bench`: what reading, checking and resolving adds to writing a register. After each import into empty tables
 * PostgreSQL's own `COPY`, in one transaction, loads the very rows that came of it into the same tables, emptied again.
 */
const rounds = 5
const persons = 20_000
const tables = ['person', 'person_national_id', 'parental_responsibility', 'address', 'awaited_person']

const postgres = await startPostgres({ durable: true })
using folder = temporaryFolder()
const { db, close } = await openDatabase({
  url: await postgres.createDatabase(),
  dataDirectory: folder.path,
})
await migrate(db)
const file = join(folder.path, 'persons.jsonl')
const lines = drawLines(persons)
writeFileSync(file, lines.join('\n'))

const ratios: number[] = []
// The first round warms up, and is not counted.
for (let round = 0; round <= rounds; round += 1) {
  await empty(db)
  const imported = await secondsOf(importFile)
  const copied = await secondsOfCopy(db)
  if (round > 0) ratios.push(copied / imported)
}
await close()
await postgres.stop()

const median = ratios.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
console.log(
  `register import             ${median.toFixed(2)} times as fast as COPY of the same rows (${lines.length} persons, ${rounds} rounds; at least 0.25)`,
)

async function importFile(): Promise<void> {
  let imported = 0
  for await (const progress of importPersons(createTestCentral(db), createReadStream(file)))
    imported += progress.imported
  if (imported !== lines.length) throw new Error(`${imported} of ${lines.length} were imported`)
}

/** What the tables hold is written to files, emptied, and read from them again: only the reading counts. */
async function secondsOfCopy(db: Database): Promise<number> {
  // The server writes them as itself, so not into a folder of ours.
  const fileOf = new Map(tables.map((table) => [table, join(tmpdir(), `skranke-copy-${randomUUID()}`)]))
  for (const [table, path] of fileOf) await copy(db, table, 'to', path)
  await empty(db)
  const seconds = await secondsOf(() =>
    db.transaction().execute(async (transaction) => {
      for (const [table, path] of fileOf) await copy(transaction, table, 'from', path)
    }),
  )
  for (const path of fileOf.values()) rmSync(path)
  return seconds
}

async function copy(connection: Database, table: string, way: 'from' | 'to', path: string): Promise<void> {
  await sql`copy ${sql.table(table)} ${sql.raw(way)} ${sql.lit(path)}`.execute(connection)
}

async function empty(db: Database): Promise<void> {
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))} cascade`.execute(db)
  await sql`checkpoint`.execute(db)
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}
