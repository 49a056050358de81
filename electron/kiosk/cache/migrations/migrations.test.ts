import type { Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connect } from '../connection.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './migrations.ts'

function databaseAt(version: number): Database {
  const db = connect(':memory:')
  migrate(db, migrations.slice(0, version))
  return db
}

const insertKiosk = `INSERT INTO kiosk VALUES (1, 'kiosk', zeroblob(32), 1, 'incarnation', 0, '2026-05-14')`
const insertCommand = `INSERT INTO command (command_id, visit_id, epoch, seq, key_id, sealed, signature, chain, reference_number, stored_at)
  VALUES ('command', 'visit', 1, 1, 'key', x'00', x'00', 'chain', 'reference', '2026-05-14')`

test('every table is STRICT', () => {
  const tables = databaseAt(migrations.length).pragma('table_list') as { name: string; strict: number }[]
  const lax = tables.filter(({ name, strict }) => !name.startsWith('sqlite_') && strict === 0)
  expect(tables.length).toBeGreaterThan(4)
  expect(lax).toEqual([])
})

test('foreign keys join columns of equal types', () => {
  const mismatches = databaseAt(migrations.length)
    .prepare(
      `SELECT child.name AS child, parent.name AS parent FROM sqlite_schema s
       JOIN pragma_foreign_key_list(s.name) f
       JOIN pragma_table_info(s.name) child ON child.name = f."from"
       JOIN pragma_table_info(f."table") parent ON parent.name = f."to"
       WHERE s.type = 'table' AND child.type <> parent.type`,
    )
    .all()
  expect(mismatches).toEqual([])
})

test('1: one kiosk, and only one', () => {
  const db = databaseAt(1)
  db.exec(insertKiosk)
  expect(() => db.exec(insertKiosk.replace('(1,', '(2,'))).toThrow('CHECK constraint failed')
})

test('2: the kiosk stays; commands are stored, numbered once per epoch, and quarantined only if they are there', () => {
  const db = databaseAt(1)
  db.exec(insertKiosk)
  migrate(db, migrations.slice(0, 2))
  expect(db.prepare('SELECT kiosk_id FROM kiosk').pluck().all()).toEqual(['kiosk'])

  db.exec(insertCommand)
  expect(db.prepare('SELECT state FROM command').pluck().get()).toBe('stored')
  expect(() => db.exec(insertCommand.replace(`'command'`, `'other'`))).toThrow('UNIQUE constraint failed')
  const quarantine = `INSERT INTO quarantined_command VALUES ('nobody', 'refused_by_store', '2026-05-14')`
  expect(() => db.exec(quarantine)).toThrow('FOREIGN KEY constraint failed')
})

test('3: commands stay; reference data come with a checksum', () => {
  const db = databaseAt(2)
  db.exec(insertCommand)
  migrate(db, migrations.slice(0, 3))
  expect(db.prepare('SELECT command_id FROM command').pluck().all()).toEqual(['command'])
  expect(() => db.exec(`INSERT INTO reference VALUES (1, '1', '{}', x'00')`)).toThrow(
    'CHECK constraint failed',
  )
})

test('5: commands and what was put aside stay; a block needs no reference number', () => {
  const db = databaseAt(4)
  db.exec(insertCommand)
  db.exec(`INSERT INTO quarantined_command VALUES ('command', 'refused_by_store', '2026-05-14')`)
  migrate(db, migrations.slice(0, 5))
  expect(db.prepare('SELECT command_id, reference_number, urgent, in_force FROM command').get()).toEqual({
    command_id: 'command',
    reference_number: 'reference',
    urgent: 0,
    in_force: 0,
  })
  expect(db.prepare('SELECT command_id FROM quarantined_command').pluck().all()).toEqual(['command'])
  db.exec(
    insertCommand.replace(`'command'`, `'block'`).replace('1, 1', '1, 2').replace(`'reference'`, 'NULL'),
  )
  expect(() => db.exec(`INSERT INTO quarantined_command VALUES ('nobody', 'refused_by_store', '')`)).toThrow(
    'FOREIGN KEY constraint failed',
  )
  expect(() => db.exec(insertCommand.replace(`'command'`, `'other'`))).toThrow('UNIQUE constraint failed')
})

test('4: commands stay, and which keys are held is read from an index', () => {
  const db = databaseAt(3)
  db.exec(insertCommand)
  migrate(db, migrations.slice(0, 4))
  const plan = db.prepare('EXPLAIN QUERY PLAN SELECT DISTINCT key_id FROM command WHERE sealed IS NOT NULL')
  expect(plan.all()).toMatchObject([{ detail: expect.stringContaining('command_held_key') as string }])
})

test('6: commands stay, and of each it is known at most once what became of it', () => {
  const db = databaseAt(5)
  db.exec(insertCommand)
  migrate(db, migrations.slice(0, 6))
  expect(db.prepare('SELECT command_id, applied FROM command').get()).toEqual({
    command_id: 'command',
    applied: null,
  })
  expect(() => db.exec(`UPDATE command SET applied = 'perhaps'`)).toThrow('CHECK constraint failed')
})
