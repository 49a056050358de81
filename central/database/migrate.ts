import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StartError } from '../startError.ts'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'

/**
 * Brings the tables up to date, under a lock: several nodes may start at the same time.
 * @returns the names of the migrations that ran
 * @throws StartError when a newer release has already changed this database
 */
export async function migrate(db: Database): Promise<string[]> {
  await refuseDatabaseFromTheFuture(db)
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw new Error(`Migration ${results.at(-1)?.migrationName ?? ''} failed`, { cause: error })
  return results.map((result) => result.migrationName)
}

async function refuseDatabaseFromTheFuture(db: Database): Promise<void> {
  const table = await sql<{ name: string | null }>`select to_regclass('kysely_migration') as name`.execute(db)
  if (!table.rows[0]?.name) return
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const unknown = applied.rows.map((row) => row.name).filter((name) => !(name in migrations))
  if (unknown.length === 0) return
  throw new StartError(
    `This database was made by a newer release of Skranke (unknown migration ${unknown.join(', ')}). Install that release.`,
  )
}
