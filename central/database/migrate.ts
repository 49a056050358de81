import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StartError } from '../startError.ts'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'
import { isForbidden } from './privileges.ts'

/**
 * Brings the tables up to date, under a lock: several nodes may start at the same time.
 * @returns the names of the migrations that ran
 * @throws StartError when a newer release has already changed this database, or this role may not run the store or upgrade it
 */
export async function migrate(db: Database): Promise<string[]> {
  const applied = await appliedMigrations(db)
  refuseDatabaseFromTheFuture(applied)
  const pending = Object.keys(migrations).filter((name) => !applied.includes(name))
  // A role that only runs the store has nothing to do here, and may do nothing.
  if (pending.length === 0) return []
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (isForbidden(error))
    throw new StartError(
      `The database's owner has to bring the tables up to date (${pending.join(', ')}): run migrate with the owner's DATABASE_URL, then database grant.`,
    )
  if (error) throw new Error(`Migration ${results.at(-1)?.migrationName ?? ''} failed`, { cause: error })
  return results.map((result) => result.migrationName)
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const table = await sql<{ name: string | null }>`select to_regclass('kysely_migration') as name`.execute(db)
  if (!table.rows[0]?.name) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`
    .execute(db)
    .catch(explainUngranted)
  return rows.map(({ name }) => name)
}

function explainUngranted(error: unknown): never {
  if (!isForbidden(error)) throw error
  throw new StartError(
    "This database role may not run the store yet: run database grant for it with the owner's DATABASE_URL.",
  )
}

function refuseDatabaseFromTheFuture(applied: string[]): void {
  const unknown = applied.filter((name) => !(name in migrations))
  if (unknown.length === 0) return
  throw new StartError(
    `This database was made by a newer release of Skranke (unknown migration ${unknown.join(', ')}). Install that release.`,
  )
}
