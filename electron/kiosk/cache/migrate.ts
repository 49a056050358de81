import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { KioskStartError } from '../kioskStartError.ts'
import type { Migration } from './migrations/migration.ts'

/**
 * Brings a database to the newest version, each step in a transaction of its own. One that holds something already is
 * copied beside itself first.
 * @throws KioskStartError for a database written by a newer release: what it holds can't be guessed
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const version = databaseVersion(db)
  const newest = migrations.length
  if (version > newest) {
    throw new KioskStartError(
      `${basename(db.name)} is of version ${version} and this release knows ${newest}: install the newer release again.`,
    )
  }
  if (version > 0 && version < newest && !db.memory) backUp(db, version)
  for (const migration of migrations.slice(version)) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
  }
}

export function databaseVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** `cache.db` → `cache.db.version-1`; under another name until it is complete. */
function backUp(db: Database, version: number): void {
  const path = `${db.name}.version-${version}`
  const partial = `${path}.partial`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  const file = openSync(partial, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(partial, path)
}
