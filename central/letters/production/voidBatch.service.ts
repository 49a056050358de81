import type { Transaction } from 'kysely'
import type { Central } from '../../central.ts'
import type { Tables } from '../../database/database.ts'
import { findBatch } from './batch.repository.ts'
import { spoolOf } from './spool.ts'

export type NotVoided = 'unknown' | 'not_produced' | 'posted' | 'void' | 'codes_used'
export type Voided = { ok: true; orders: number } | { ok: false; error: NotVoided }

/**
 * Lost before it was posted: its codes are worth nothing, and its orders wait again, so that each is printed once more.
 * Without this nobody in it could ever order again. Rule: PIN-code letters 8.
 */
export async function voidBatch({ db, dataDirectory }: Central, batchId: string): Promise<Voided> {
  const voided = await db.transaction().execute(async (transaction): Promise<Voided> => {
    if (await hasUsedCodes(transaction, batchId)) return { ok: false, error: 'codes_used' }
    const { numUpdatedRows } = await transaction
      .updateTable('letter_batch')
      .set({ state: 'void' })
      .where('letter_batch_id', '=', batchId)
      .where('state', '=', 'produced')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { ok: false, error: await whyNot(transaction, batchId) }
    return { ok: true, orders: await takeUpAgain(transaction, batchId) }
  })
  if (voided.ok) await spoolOf(dataDirectory).deletePrinted(batchId)
  return voided
}

async function takeUpAgain(transaction: Transaction<Tables>, batchId: string): Promise<number> {
  const lettersOfBatch = transaction.selectFrom('letter').where('letter_batch_id', '=', batchId)
  await transaction
    .deleteFrom('letter_code')
    .where('letter_id', 'in', lettersOfBatch.select('letter_id'))
    .execute()
  const { numUpdatedRows } = await transaction
    .updateTable('letter_order')
    .set({ state: 'ordered', settled_at: null })
    .where('letter_order_id', 'in', lettersOfBatch.select('letter_order_id'))
    .executeTakeFirst()
  await transaction.deleteFrom('letter').where('letter_batch_id', '=', batchId).execute()
  return Number(numUpdatedRows)
}

/** Then somebody has its letters. */
async function hasUsedCodes(transaction: Transaction<Tables>, batchId: string): Promise<boolean> {
  const used = await transaction
    .selectFrom('letter')
    .innerJoin('letter_code as code', 'code.letter_id', 'letter.letter_id')
    .select('code.number')
    .where('letter.letter_batch_id', '=', batchId)
    .where('code.used_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}

async function whyNot(transaction: Transaction<Tables>, batchId: string): Promise<NotVoided> {
  const batch = await findBatch(transaction, batchId)
  if (!batch) return 'unknown'
  return batch.state === 'preparing' || batch.state === 'produced' ? 'not_produced' : batch.state
}
