import type { Transaction } from 'kysely'
import type { Central } from '../central.ts'
import type { Tables } from '../database/database.ts'
import { findBatch } from './production/batch.repository.ts'

export type NotPosted = 'unknown' | 'not_produced' | 'already_posted' | 'void'
export type Posted = { ok: true; letters: number } | { ok: false; error: NotPosted }

/** The batch was handed to the post: its letters are on their way from now. Rule: PIN-code letters 5. */
export function markPosted({ db, clock }: Central, batchId: string): Promise<Posted> {
  return db.transaction().execute(async (transaction) => {
    const posted = { state: 'posted', posted_at: clock() } as const
    const { numUpdatedRows } = await transaction
      .updateTable('letter_batch')
      .set(posted)
      .where('letter_batch_id', '=', batchId)
      .where('state', '=', 'produced')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { ok: false, error: await whyNot(transaction, batchId) }
    const letters = await transaction
      .updateTable('letter')
      .set(posted)
      .where('letter_batch_id', '=', batchId)
      .executeTakeFirst()
    return { ok: true, letters: Number(letters.numUpdatedRows) }
  })
}

async function whyNot(transaction: Transaction<Tables>, batchId: string): Promise<NotPosted> {
  const batch = await findBatch(transaction, batchId)
  if (!batch) return 'unknown'
  if (batch.state === 'void') return 'void'
  return batch.state === 'posted' ? 'already_posted' : 'not_produced'
}
