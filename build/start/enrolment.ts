import Sqlite from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the kiosk of this data directory knows who it is, so that it starts without its store. */
export function isEnrolled(kioskDirectory: string): boolean {
  const cache = join(kioskDirectory, 'cache.db')
  if (!existsSync(cache)) return false
  const db = new Sqlite(cache, { readonly: true })
  try {
    return db.prepare('SELECT 1 FROM kiosk').get() !== undefined
  } catch (error) {
    // No such table, or no database at all: the kiosk itself says what is wrong with its directory.
    if (error instanceof Sqlite.SqliteError) return false
    throw error
  } finally {
    db.close()
  }
}
