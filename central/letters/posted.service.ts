import type { Transaction } from 'kysely'
import type { Central } from '../central.ts'
import type { Tables } from '../database/database.ts'
import { findBatch } from './production/batch.repository.ts'

export type Posted =
  { ok: true; letters: number } | { ok: false; error: 'unknown' | 'not_produced' | 'already_posted' }

/** The batch was handed to the post: its letters are on their way from now. Rule: PIN-code letters 5. */
export function markPosted(central: Central, batchId: string): Promise<Posted> {
  return central.db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('letter_batch')
      .set({ state: 'posted', posted_at: central.clock() })
      .where('letter_batch_id', '=', batchId)
      .where('state', '=', 'produced')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { ok: false, error: await whyNot(transaction, batchId) }
    return { ok: true, letters: await markLetters(transaction, batchId, central.clock()) }
  })
}

async function markLetters(
  transaction: Transaction<Tables>,
  batchId: string,
  postedAt: Date,
): Promise<number> {
  const posted = await transaction
    .updateTable('letter')
    .set({ state: 'posted', posted_at: postedAt })
    .where('letter_batch_id', '=', batchId)
    .returning('letter_order_id')
    .execute()
  await transaction
    .updateTable('letter_order')
    .set({ state: 'posted' })
    .where(
      'letter_order_id',
      'in',
      posted.map(({ letter_order_id }) => letter_order_id),
    )
    .execute()
  return posted.length
}

async function whyNot(transaction: Transaction<Tables>, batchId: string) {
  const batch = await findBatch(transaction, batchId)
  if (!batch) return 'unknown'
  return batch.state === 'posted' ? 'already_posted' : 'not_produced'
}
