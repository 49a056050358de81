import type { Central } from '../../central.ts'
import { findBatch, forgetPreparing } from './batch.repository.ts'
import { finishBatch } from './finishBatch.ts'
import { spoolOf } from './spool.ts'

/**
 * Finishes or forgets what a crash interrupted, at every start: a batch that was committed gets its files, any other
 * leaves nothing and its orders wait again. Safe beside a producer that is alive: a batch forgotten here can't be
 * committed there, and a batch id is never used twice, so that what is absent stays absent.
 */
export async function recoverSpool(central: Central): Promise<void> {
  await forgetPreparing(central.db, 'whenever')
  const spool = spoolOf(central.dataDirectory)
  for (const batchId of await spool.unfinished()) {
    const batch = await findBatch(central.db, batchId)
    if (!batch) await spool.discard(batchId)
    // One that is preparing now was claimed after the first line: it is alive.
    else if (batch.state !== 'preparing') await finishBatch(spool, batch)
  }
  await lookAtPrinted(central)
}

/** Codes lie in clear there: what was given up goes, and what the store doesn't know is told to whoever runs it. */
async function lookAtPrinted({ db, dataDirectory, log }: Central): Promise<void> {
  const spool = spoolOf(dataDirectory)
  for (const batchId of await spool.printed()) {
    const batch = await findBatch(db, batchId)
    if (batch?.state === 'void') await spool.deletePrinted(batchId)
    // Not deleted: the database may be the wrong one.
    if (!batch) log.warn({ batchId }, 'printed letters of an unknown batch: see `letters delete-printed`')
  }
}
