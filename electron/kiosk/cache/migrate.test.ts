import { existsSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/testKiosk.ts'
import { KioskStartError } from '../kioskStartError.ts'
import { fileCache } from './cache.ts'
import { databaseVersion, migrate } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations } from './migrations/migrations.ts'

const first: Migration = { number: 1, purpose: 'a table', sql: 'CREATE TABLE thing (name TEXT) STRICT' }
const second: Migration = { number: 2, purpose: 'a column', sql: 'ALTER TABLE thing ADD COLUMN size INTEGER' }

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
})

test('a database from the future is refused by name', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'cache.db')
  fileCache(path).close()
  const db = new SqliteDatabase(path)
  db.pragma('user_version = 99')
  db.close()
  expect(() => fileCache(path)).toThrow(KioskStartError)
  expect(() => fileCache(path)).toThrow('cache.db is of version 99')
})

test('a database that holds something is copied before it is migrated', () => {
  using folder = temporaryFolder()
  const db = new SqliteDatabase(join(folder.path, 'cache.db'))
  migrate(db, [first])
  expect(existsSync(join(folder.path, 'cache.db.version-0'))).toBe(false)
  db.exec(`INSERT INTO thing VALUES ('kept')`)

  migrate(db, [first, second])

  expect(databaseVersion(db)).toBe(2)
  expect(db.prepare('SELECT * FROM thing').all()).toEqual([{ name: 'kept', size: null }])
  db.close()
  const copy = new SqliteDatabase(join(folder.path, 'cache.db.version-1'), { readonly: true })
  expect(copy.prepare('SELECT * FROM thing').all()).toEqual([{ name: 'kept' }])
  copy.close()
})

test('a migration that fails leaves the database as it was', () => {
  const db = new SqliteDatabase(':memory:')
  migrate(db, [first])
  const broken = { ...second, sql: 'CREATE TABLE other (name TEXT) STRICT; SELECT nonsense FROM nowhere' }
  expect(() => {
    migrate(db, [first, broken])
  }).toThrow('no such table')
  expect(databaseVersion(db)).toBe(1)
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()).toEqual(['thing'])
})
