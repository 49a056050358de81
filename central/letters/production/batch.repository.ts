import type { Selectable } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Connection, Database } from '../../database/database.ts'
import type { LetterTables } from '../letter.table.ts'
import type { Decision } from './decision.ts'

export type Order = Selectable<LetterTables['letter_order']>
export type Batch = Selectable<LetterTables['letter_batch']>

/** A letter as the store keeps it: without its codes. */
export interface PrintedLetter {
  letterId: string
  letterOrderId: string
  personId: string
  /** Keyed, in the order of their numbers. */
  codeHashes: Buffer[]
}

export interface CommittedBatch {
  batchId: string
  producedAt: Date
  /** `null` when nothing was printed: then no batch is kept. */
  pdfSha256: string | null
  letters: PrintedLetter[]
  decisions: { letterOrderId: string; decision: Decision }[]
}

/** In order of arrival. */
export function waitingOrders(connection: Connection, limit: number): Promise<Order[]> {
  return connection
    .selectFrom('letter_order')
    .selectAll()
    .where('state', '=', 'ordered')
    .orderBy('ordered_at')
    .orderBy('letter_order_id')
    .limit(limit)
    .execute()
}

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

export function findBatch(connection: Connection, batchId: string): Promise<Batch | undefined> {
  return connection
    .selectFrom('letter_batch')
    .selectAll()
    .where('letter_batch_id', '=', batchId)
    .executeTakeFirst()
}

/** Everything about a batch, or nothing. `false` when it was forgotten in the meantime: then nothing has changed. */
export function commitBatch(db: Database, batch: CommittedBatch): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await finishPreparing(transaction, batch))) return false
    for (const letter of batch.letters) await insertLetter(transaction, batch, letter)
    for (const { letterOrderId, decision } of batch.decisions)
      await settle(transaction, letterOrderId, decision)
    return true
  })
}

async function finishPreparing(connection: Connection, batch: CommittedBatch): Promise<boolean> {
  const preparing = { letter_batch_id: batch.batchId, state: 'preparing' } as const
  if (batch.pdfSha256 === null) {
    const { numDeletedRows } = await connection
      .deleteFrom('letter_batch')
      .where((expression) => expression.and(preparing))
      .executeTakeFirst()
    return numDeletedRows === 1n
  }
  const { numUpdatedRows } = await connection
    .updateTable('letter_batch')
    .set({ state: 'produced', pdf_sha256: batch.pdfSha256, letter_count: batch.letters.length })
    .where((expression) => expression.and(preparing))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function insertLetter(
  connection: Connection,
  batch: CommittedBatch,
  letter: PrintedLetter,
): Promise<void> {
  await connection
    .insertInto('letter')
    .values({
      letter_id: letter.letterId,
      letter_order_id: letter.letterOrderId,
      letter_batch_id: batch.batchId,
      person_id: letter.personId,
      kind: 'pin_code_letter',
      state: 'produced',
      produced_at: batch.producedAt,
      posted_at: null,
    })
    .execute()
  const codes = letter.codeHashes.map((code_hash, index) => ({
    letter_id: letter.letterId,
    number: index + 1,
    code_hash,
    used_at: null,
  }))
  await connection.insertInto('letter_code').values(codes).execute()
}

async function settle(connection: Connection, letterOrderId: string, decision: Decision): Promise<void> {
  await connection
    .updateTable('letter_order')
    .set(
      decision.outcome === 'letter'
        ? { state: 'produced' }
        : { state: decision.outcome, reason: decision.reason },
    )
    .where('letter_order_id', '=', letterOrderId)
    .execute()
}
