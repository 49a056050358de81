import type { Central } from '../../central.ts'
import { findBatch } from './batch.repository.ts'
import { spoolOf } from './spool.ts'

export type NotDeleted = 'not_there' | 'not_posted'
export type Deleted = { ok: true } | { ok: false; error: NotDeleted }

/** Printed and posted letters are of no use any more, except to a thief. The manifest stays. A batch may be unknown. */
export async function deletePrinted({ db, dataDirectory }: Central, batchId: string): Promise<Deleted> {
  const batch = await findBatch(db, batchId)
  if (batch?.state === 'preparing' || batch?.state === 'produced') return { ok: false, error: 'not_posted' }
  return (await spoolOf(dataDirectory).deletePrinted(batchId))
    ? { ok: true }
    : { ok: false, error: 'not_there' }
}
