import { Kysely, PGliteDialect, sql } from 'kysely'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../startError.ts'
import type { Database, Tables } from './database.ts'
import { lockDirectory } from './directoryLock.ts'
import { createEmbedded } from './embedded.ts'
import { postgresDialect, type Patience } from './postgres.ts'

export type DatabaseKind = 'postgresql' | 'pglite'

export interface OpenDatabase {
  db: Database
  kind: DatabaseKind
  close: () => Promise<void>
}

/** @throws StartError in use, damaged, unreachable */
export function openDatabase(options: {
  url?: string | undefined
  dataDirectory: string
  /** Of PostgreSQL; none: waits as long as it takes. */
  patience?: Patience
}): Promise<OpenDatabase> {
  return options.url ? openPostgres(options.url, options.patience) : openEmbedded(options.dataDirectory)
}

/** Whether an embedded store lives in that directory already. */
export function embeddedDatabaseExists(dataDirectory: string): boolean {
  return existsSync(join(dataDirectory, 'database', 'PG_VERSION'))
}

async function openPostgres(url: string, patience?: Patience): Promise<OpenDatabase> {
  const db = new Kysely<Tables>({ dialect: postgresDialect(url, patience) })
  try {
    await sql`select 1`.execute(db)
  } catch (cause) {
    await db.destroy()
    throw new StartError(`PostgreSQL doesn't answer (${reasonOf(cause)}). Check DATABASE_URL.`, { cause })
  }
  return { db, kind: 'postgresql', close: () => db.destroy() }
}

async function openEmbedded(dataDirectory: string): Promise<OpenDatabase> {
  const directory = join(dataDirectory, 'database')
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const unlock = lockDirectory(dataDirectory)
  if (!unlock)
    throw new StartError(
      `The data directory ${dataDirectory} is in use by another store. Stop that one first.`,
    )
  try {
    // PGlite leaves its files open to everybody; an operator may have made the folder around them, too.
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    chmodSync(directory, 0o700)
    const pglite = await createEmbedded({ dataDir: directory })
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    await sql`select 1`.execute(db)
    return {
      db,
      kind: 'pglite',
      async close() {
        await db.destroy()
        unlock()
      },
    }
  } catch (cause) {
    unlock()
    throw new StartError(
      `The database in ${directory} is damaged and can't be opened. Restore the directory from a backup, or remove it to start anew.`,
      { cause },
    )
  }
}

/** The driver's code and not its message, which may contain the address with its password. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no valid address'
}
