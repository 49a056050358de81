import { v7 as uuid } from 'uuid'
import type { Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { LetterTables } from '../letter.table.ts'

export type Batch = Selectable<LetterTables['letter_batch']>

/** Takes the one place for a batch in preparation, `null` when it is taken. Committed before anything is written. */
export async function claimBatch(connection: Connection, createdAt: Date): Promise<string | null> {
  const claimed = await connection
    .insertInto('letter_batch')
    .values({
      letter_batch_id: uuid(),
      state: 'preparing',
      created_at: createdAt,
      posted_at: null,
      pdf_sha256: null,
      letter_count: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('letter_batch_id')
    .executeTakeFirst()
  return claimed?.letter_batch_id ?? null
}

/** Whoever prepares it can't commit it any more; its orders wait again. */
export async function forgetPreparing(
  connection: Connection,
  createdBefore: Date | 'whenever',
): Promise<void> {
  let preparing = connection.deleteFrom('letter_batch').where('state', '=', 'preparing')
  if (createdBefore !== 'whenever') preparing = preparing.where('created_at', '<', createdBefore)
  await preparing.execute()
}

/**
 * The batch in preparation becomes a produced one; without letters it is forgotten.
 * @returns `false` when it was forgotten in the meantime: then nothing has changed
 */
export async function finishPreparing(
  connection: Connection,
  batchId: string,
  printed: { sha256: string; letters: number } | null,
): Promise<boolean> {
  const preparing = { letter_batch_id: batchId, state: 'preparing' } as const
  if (printed === null) {
    const { numDeletedRows } = await connection
      .deleteFrom('letter_batch')
      .where((batch) => batch.and(preparing))
      .executeTakeFirst()
    return numDeletedRows === 1n
  }
  const { numUpdatedRows } = await connection
    .updateTable('letter_batch')
    .set({ state: 'produced', pdf_sha256: printed.sha256, letter_count: printed.letters })
    .where((batch) => batch.and(preparing))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function findBatch(connection: Connection, batchId: string): Promise<Batch | undefined> {
  return connection
    .selectFrom('letter_batch')
    .selectAll()
    .where('letter_batch_id', '=', batchId)
    .executeTakeFirst()
}
