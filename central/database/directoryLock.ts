import Sqlite from 'better-sqlite3'
import { join } from 'node:path'

/**
 * Takes a data directory for this process alone: PGlite itself doesn't notice a second one and would ruin the files.
 * The operating system holds the lock (SQLite takes it on `lock.sqlite`), so it ends with the process, however that ends.
 * @returns the release, or null when another process holds it
 */
export function lockDirectory(directory: string): (() => void) | null {
  const lock = new Sqlite(join(directory, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
