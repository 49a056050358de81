import { v7 as uuid } from 'uuid'
import { signedHeadsOf } from '../audit/signedHeads.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { writeDurably } from '../files/durableFiles.ts'
import { unpack, type Message } from './message.ts'
import { backupKey, BackupProblem, readSealed } from './sealedFile.ts'
import { appliedMigrations, emptyTables, insertRows, isUnused, tablesInOrder } from './tables.repository.ts'

/**
 * Puts a backup into a database that has never been used. All of it or nothing. The store gets a new incarnation: kiosks
 * then send again what they still hold, which is all that was received since.
 * @returns when the backup was begun
 * @throws BackupProblem with a sentence that says what to do
 */
export async function restore(central: Central, path: string): Promise<string> {
  const { db, keys, dataDirectory } = central
  const restored = await db.transaction().execute(async (transaction) => {
    const tables = await tablesInOrder(transaction)
    if (!(await isUnused(transaction)))
      throw new BackupProblem('This store is in use already. Restore into an empty database.')
    await emptyTables(transaction, tables)
    const found = await insertAll(transaction, tables, readSealed(path, backupKey(keys.pepper)))
    await transaction.updateTable('store').set({ incarnation: uuid() }).execute()
    return found
  })
  if (restored.heads !== null)
    await writeDurably(signedHeadsOf(dataDirectory, keys.pepper).path, restored.heads)
  return restored.begunAt
}

async function insertAll(
  connection: Connection,
  tables: string[],
  packed: AsyncIterable<Buffer>,
): Promise<{ begunAt: string; heads: string | null }> {
  let begunAt = ''
  let heads: string | null = null
  for await (const message of unpacked(packed)) {
    if (message.kind === 'start') {
      await requireSameTables(connection, message.migrations)
      begunAt = message.begunAt
    } else if (message.kind === 'audit_heads') heads = message.file
    else if (tables.includes(message.table)) await insertRows(connection, message.table, message.rows)
  }
  return { begunAt, heads }
}

async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Message> {
  for await (const message of packed) yield unpack(message)
}

async function requireSameTables(connection: Connection, migrations: string[]): Promise<void> {
  const here = await appliedMigrations(connection)
  if (migrations.join() !== here.join())
    throw new BackupProblem(
      'This backup was made by another release of Skranke. Restore it with that one, then upgrade.',
    )
}
