import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { signedHeadsOf } from '../audit/signedHeads.ts'
import { signHeads } from '../audit/signHeads.service.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { flushFolder } from '../files/durableFiles.ts'
import type { Message } from './message.ts'
import { backupKey, writeSealed } from './sealedFile.ts'
import { appliedMigrations, rowsOf, tablesInOrder } from './tables.repository.ts'

/** No transaction that writes what a kiosk sent takes so long: what was received before is in the snapshot. */
const longestTransactionMinutes = 10

/**
 * Writes all that the database holds, as of one instant, into one file that only the store's own keys open. The keys are
 * not in it.
 * @returns the file's path
 */
export async function backUp(central: Central, directory: string): Promise<string> {
  const { db, keys, clock } = central
  const begunAt = clock()
  const path = join(directory, `skranke-${begunAt.toISOString().replaceAll(/[:.]/gu, '-')}.backup`)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await signHeads(central)
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((snapshot) =>
        writeSealed(`${path}.partial`, backupKey(keys.pepper), messages(central, snapshot, begunAt)),
      )
  } catch (error) {
    await rm(`${path}.partial`, { force: true })
    throw error
  }
  await rename(`${path}.partial`, path)
  await flushFolder(directory)
  const coveredUntil = new Date(begunAt.getTime() - longestTransactionMinutes * 60_000)
  await db.updateTable('store').set({ covered_until: coveredUntil }).execute()
  return path
}

async function* messages(central: Central, snapshot: Connection, begunAt: Date): AsyncGenerator<Buffer> {
  const pack = (message: Message) => gzipSync(JSON.stringify(message), { level: 1 })
  const migrations = await appliedMigrations(snapshot)
  yield pack({ kind: 'start', begunAt: begunAt.toISOString(), migrations })
  for (const table of await tablesInOrder(snapshot)) {
    for await (const rows of rowsOf(snapshot, table)) yield pack({ kind: 'rows', table, rows })
  }
  const { path } = signedHeadsOf(central.dataDirectory, central.keys.pepper)
  if (existsSync(path)) yield pack({ kind: 'audit_heads', file: readFileSync(path, 'utf8') })
}
