import type { Central } from '../../central.ts'
import { notify } from '../../notices/notify.ts'
import type { Connection } from '../../database/database.ts'
import { finishPreparing } from './batch.repository.ts'
import { insertLetters, type PrintedLetter } from './letter.repository.ts'
import { settleOrders, type SettledOrder } from './order.repository.ts'

export interface CommittedBatch {
  batchId: string
  producedAt: Date
  /** `null` when nothing was printed: then no batch is kept. */
  pdfSha256: string | null
  letters: PrintedLetter[]
  decisions: SettledOrder[]
}

/** Everything about a batch, or nothing. `false` when it was forgotten in the meantime: then nothing has changed. */
export function commitBatch(central: Central, batch: CommittedBatch): Promise<boolean> {
  const { batchId, producedAt, pdfSha256, letters, decisions } = batch
  const printed = pdfSha256 === null ? null : { sha256: pdfSha256, letters: letters.length }
  return central.db.transaction().execute(async (transaction) => {
    if (!(await finishPreparing(transaction, batchId, printed))) return false
    await insertLetters(transaction, letters, { batchId, producedAt })
    await settleOrders(transaction, decisions, producedAt)
    for (const settled of decisions) await tellIfHeld(central, transaction, settled, batchId)
    return true
  })
}

/** Whoever is to get it learns that it waits: it may be somebody else who had the address changed. */
async function tellIfHeld(
  central: Central,
  connection: Connection,
  { letterOrderId, decision: { outcome, personId } }: SettledOrder,
  batchId: string,
): Promise<void> {
  if (outcome !== 'held' || personId === null) return
  const deduplicationKey = `${letterOrderId} ${batchId}`
  await notify(central, connection, { to: { personId }, kind: 'letter.held', values: {}, deduplicationKey })
}
