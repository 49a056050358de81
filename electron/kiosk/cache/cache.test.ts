import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newIdentity, sealingPublicKey } from '../../../test/support/testIdentity.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { temporaryFolder } from '../../../test/support/testKiosk.ts'
import { exampleReference } from '../../../test/support/exampleReference.ts'
import type { Identity } from '../device/enrol.ts'
import { nextBatch } from '../sync/batch.ts'
import { recordCommand } from '../sync/record.ts'
import { assembleCache, type Cache, fileCache, memoryCache } from './cache.ts'
import { connect } from './connection.ts'
import { beginning } from './outbox.ts'

const storedAt = new Date('2026-05-14T10:00:00Z')
const nobody: ReadonlySet<string> = new Set()

function record(cache: Cache, identity: Identity, count: number, visitId = 'visit'): string[] {
  return syntheticNationalIds(count).map((nationalId) =>
    recordCommand({
      cache,
      identity,
      sealingKey: { keyId: 'key-1', publicKey: sealingPublicKey.toString('base64') },
      visitId,
      grant: null,
      action: {
        kind: 'letter.order',
        nationalId,
        referenceNumber: 'K7QM2XHA9TRC',
        language: 'nb',
      },
      storedAt,
    }),
  )
}

test.each(['sealed', 'signature', 'visit_id', 'key_id'])(
  'a command whose %s was garbled on disk is put aside and reported, never sent; the others go',
  (column) => {
    const cache = memoryCache()
    const identity = newIdentity(cache)
    const [first, garbled, third] = record(cache, identity, 3)
    cache.db
      .prepare(
        column.endsWith('_id')
          ? `UPDATE command SET ${column} = 'x' || ${column} WHERE command_id = ?`
          : `UPDATE command SET ${column} = zeroblob(length(${column})) WHERE command_id = ?`,
      )
      .run(garbled)

    const batch = nextBatch(cache, identity, beginning, nobody, storedAt)

    expect(batch.commands.map(({ commandId }) => commandId)).toEqual([first, third])
    expect(batch.problems).toEqual([
      { kind: 'command_quarantined', commandId: garbled, reason: 'signature_broken' },
    ])
    expect(nextBatch(cache, identity, beginning, nobody, storedAt).problems).toEqual([])
  },
)

test('a state garbled on disk counts as unsent: better twice, which the store knows, than never', () => {
  const cache = memoryCache()
  const [commandId] = record(cache, newIdentity(cache), 1) as [string]
  cache.outbox.markReceived(commandId, storedAt)
  expect(cache.outbox.unsent(beginning, 100)).toEqual([])
  cache.db.pragma('ignore_check_constraints = ON')
  cache.db.exec(`UPDATE command SET state = 'recfived'`)
  expect(cache.outbox.unsent(beginning, 100)).toHaveLength(1)
})

test('payloads go when the store’s backups cover them; what was received later, or not at all, stays', () => {
  const cache = memoryCache()
  const [covered, later, unsent] = record(cache, newIdentity(cache), 3) as [string, string, string]
  cache.outbox.markReceived(covered, new Date('2026-05-14T10:00:00Z'))
  cache.outbox.markReceived(later, new Date('2026-05-14T10:00:02Z'))
  cache.outbox.dropCovered(new Date('2026-05-14T10:00:01Z'))

  const held = cache.db
    .prepare('SELECT command_id FROM command WHERE sealed IS NOT NULL ORDER BY seq')
    .pluck()
  expect(held.all()).toEqual([later, unsent])
  expect(cache.outbox.heldKeyIds()).toEqual(['key-1'])
  expect(cache.outbox.status(covered)?.referenceNumber).toBe('K7QM2XHA9TRC')
  expect(cache.outbox.sendAgain()).toBe(1)
})

test('a visit that is delayed holds up its own commands only', () => {
  const cache = memoryCache()
  const identity = newIdentity(cache)
  record(cache, identity, 2, 'delayed')
  const others = record(cache, identity, 2, 'other')
  const { commands } = nextBatch(cache, identity, beginning, new Set(['delayed']), storedAt)
  expect(commands.map(({ commandId }) => commandId)).toEqual(others)
})

test('reference data that are not what was stored are not used', () => {
  const cache = memoryCache()
  expect(cache.reference.find()).toBeNull()
  const reference = exampleReference(sealingPublicKey)
  cache.reference.store(reference)
  expect(cache.reference.find()).toEqual(reference)
  cache.db.exec(`UPDATE reference SET body = replace(body, '0150', '0151')`)
  expect(cache.reference.find()).toBe('damaged')
})

test('on a full disk the ballast makes room for what must be written', () => {
  const db = connect(':memory:')
  let pages = 0
  const limit = (count: number) => db.pragma(`max_page_count = ${count}`)
  const cache = assembleCache(db, { restore: () => true, release: () => limit(pages + 100) })
  pages = db.pragma('page_count', { simple: true }) as number
  limit(pages)

  const insert = db.prepare('INSERT INTO reference VALUES (1, ?, ?, zeroblob(32))')
  const write = () => insert.run('1', 'x'.repeat(50_000))
  expect(() => cache.transaction(write)).toThrow('full')
  expect(cache.transactionEvenWhenFull(write).changes).toBe(1)
})

test('a cache on disk keeps its ballast, and one file per thing: no WAL index for others to read', () => {
  using folder = temporaryFolder()
  const cache = fileCache(join(folder.path, 'cache.db'))
  expect(cache.ballast.restore()).toBe(true)
  expect(statSync(join(folder.path, 'cache.db.ballast')).size).toBe(1024 * 1024)
  expect(readdirSync(folder.path).sort()).toEqual(['cache.db', 'cache.db-wal', 'cache.db.ballast'])
  cache.ballast.release()
  expect(readdirSync(folder.path)).not.toContain('cache.db.ballast')
  cache.close()
})

test('a page damaged where the start does not read is found at the start all the same', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'cache.db')
  const cache = fileCache(path)
  record(cache, newIdentity(cache), 20)
  const page = cache.db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'command'`)
    .pluck()
    .get() as number
  cache.close()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0x41, (page - 1) * 4096 + 200, page * 4096))
  expect(() => fileCache(path)).toThrow('cache.db is damaged')
})

test('what a crash must not lose is set up so', () => {
  using folder = temporaryFolder()
  const { db, close } = fileCache(join(folder.path, 'cache.db'))
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'temp_store']
  expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1, 2])
  close()
})
