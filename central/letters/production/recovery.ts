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
}
