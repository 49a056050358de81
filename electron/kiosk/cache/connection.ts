import SqliteDatabase, { type Database } from 'better-sqlite3'

/**
 * One connection, set up for a machine that may lose its power or be stolen.
 * - `synchronous = FULL`: an answer to a visitor follows the sync of its commit.
 * - `locking_mode = EXCLUSIVE`: a second kiosk on the same folder is refused; also keeps the WAL index out of a file.
 * - `secure_delete`: what is dropped is overwritten. `temp_store`: nothing spills into temporary files.
 */
export function connect(path: string): Database {
  const db = new SqliteDatabase(path, { timeout: 1000 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
