import type { Batch } from './batch.repository.ts'
import type { Watch } from './checkpoints.ts'
import type { Spool } from './spool.ts'

/** Gives a committed batch its files; can be repeated after a crash at any point. A letter is one page. */
export async function finishBatch(spool: Spool, batch: Batch, watch?: Watch): Promise<void> {
  await spool.publish(batch.letter_batch_id)
  await watch?.('pdf_published')
  await spool.writeManifest({
    batchId: batch.letter_batch_id,
    letters: batch.letter_count,
    pages: batch.letter_count,
    sha256: batch.pdf_sha256 ?? '',
    created: batch.created_at.toISOString(),
  })
  await watch?.('manifest_written')
}
