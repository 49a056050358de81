import type { Central } from '../../central.ts'
import { claimBatch, findBatch, forgetPreparing } from './batch.repository.ts'
import type { Watch } from './checkpoints.ts'
import { commitBatch } from './commitBatch.ts'
import { composeLetters } from './compose.ts'
import type { Decision } from './decision.ts'
import { decideOrders, type DecidedOrder } from './decideOrders.ts'
import { finishBatch } from './finishBatch.ts'
import { waitingOrders } from './order.repository.ts'
import { spoolOf } from './spool.ts'

export interface Production {
  /** `busy`: another producer is at work. `superseded`: a start elsewhere forgot this batch; its orders wait again. */
  outcome: 'produced' | 'nothing_printed' | 'nothing_waits' | 'busy' | 'superseded'
  batchId: string | null
  letters: number
  refused: number
  held: number
  pdfPath: string | null
}

/** Orders per batch: bounds the memory, and the time others may have to wait. */
const batchSize = 200
/** No batch takes so long: its producer has died where nothing started again. */
const abandonedAfterMinutes = 10

/**
 * Makes the next batch of letters. Each step leaves on disk and in the database what {@link recoverSpool} finishes or
 * forgets, so there is nothing to clean up when one fails: no letter is printed twice and none is lost.
 */
export async function produceLetters(central: Central, watch?: Watch): Promise<Production> {
  const { db } = central
  const now = central.clock()
  if ((await waitingOrders(db, 1)).length === 0) return nothing('nothing_waits')
  await forgetPreparing(db, new Date(now.getTime() - abandonedAfterMinutes * 60_000))
  const batchId = await claimBatch(db, now)
  if (!batchId) return nothing('busy')
  await watch?.('batch_claimed')

  const decided = await decideOrders(central, await waitingOrders(db, batchSize), now)
  const letters = composeLetters(central, decided, now)
  await watch?.('orders_decided')

  const spool = spoolOf(central.dataDirectory)
  const contents = letters.map(({ content }) => content)
  const pdfSha256 = contents.length > 0 ? await spool.write(batchId, contents, now) : null
  await watch?.('pdf_written')

  const decisions = decided.map(({ order, decision }) => ({ letterOrderId: order.letter_order_id, decision }))
  const records = letters.map(({ record }) => record)
  if (!(await commitBatch(central, { batchId, producedAt: now, pdfSha256, letters: records, decisions }))) {
    await spool.discard(batchId)
    return nothing('superseded')
  }
  await watch?.('batch_committed')

  const batch = await findBatch(db, batchId)
  if (batch) await finishBatch(spool, batch, watch)
  const counts = {
    refused: countOf(decided, 'refused') + countOf(decided, 'cancelled'),
    held: countOf(decided, 'held'),
  }
  central.log.info({ batchId: batch && batchId, letters: letters.length, ...counts }, 'letters produced')
  return batch
    ? { outcome: 'produced', batchId, letters: letters.length, ...counts, pdfPath: spool.pdfPath(batchId) }
    : { ...nothing('nothing_printed'), ...counts }
}

function nothing(outcome: Production['outcome']): Production {
  return { outcome, batchId: null, letters: 0, refused: 0, held: 0, pdfPath: null }
}

function countOf(decided: DecidedOrder[], outcome: Decision['outcome']): number {
  return decided.filter(({ decision }) => decision.outcome === outcome).length
}
