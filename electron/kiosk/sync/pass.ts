import type { SyncRequest, SyncResponse } from '../../../shared/wire/sync.ts'
import type { Cache } from '../cache/cache.ts'
import { beginning, type Position } from '../cache/outbox.ts'
import type { Identity } from '../device/enrol.ts'
import type { Report } from '../problem.ts'
import { applyAnswer } from './applyAnswer.ts'
import { type Batch, emptyBatch, nextBatch } from './batch.ts'
import type { StoreClient } from './client.ts'
import type { StoreFailure } from './exchange.ts'
import type { ReferenceData } from './reference.ts'

export interface PassContext {
  cache: Cache
  identity: Identity
  client: StoreClient
  reference: ReferenceData
  clock: () => Date
  report: Report
  /** The store has said something of these commands. */
  onTold: (commandIds: string[]) => void
}

export type PassResult = { ok: true } | StoreFailure

/**
 * Goes once through the outbox and the store's events, and gets the reference data if the store has others. A store
 * found to be restored is sent everything again by the next pass.
 */
export async function syncPass(context: PassContext): Promise<PassResult> {
  const { cache, identity, client, clock, report } = context
  const delayedVisits = new Set<string>()
  cache.ballast.restore()
  let next: Position | null = beginning
  for (;;) {
    const batch: Batch = next ? nextBatch(cache, identity, next, delayedVisits, clock()) : emptyBatch
    batch.problems.forEach(report)
    const request = syncRequest(context, batch.commands)
    const answer = await client.sync(request)
    if (!answer.ok) return answer
    if (answer.body.cursor < request.cursor) return { ok: false, failure: 'bad_answer' }

    const applied = applyAnswer(cache, batch.commands, answer.body, answer.storeTime, clock())
    applied.problems.forEach(report)
    applied.delayedVisits.forEach((visitId) => delayedVisits.add(visitId))
    if (applied.told.length > 0) context.onTold(applied.told)

    next = batch.next
    const moreEvents = answer.body.more && answer.body.cursor > request.cursor
    if (applied.restored || (next === null && !moreEvents)) return refreshReference(context, answer.body)
  }
}

function syncRequest({ cache, reference }: PassContext, commands: SyncRequest['commands']): SyncRequest {
  const { epoch, cursor } = cache.kiosk.get()
  const next = reference.current()?.sealingKeys[0]?.keyId ?? []
  const heldKeyIds = [...new Set(cache.outbox.heldKeyIds().concat(next))]
  return { version: 1, epoch, head: cache.outbox.head(epoch), cursor, heldKeyIds, commands }
}

async function refreshReference(context: PassContext, answer: SyncResponse): Promise<PassResult> {
  const { reference, client } = context
  if (reference.current()?.version === answer.referenceVersion) return { ok: true }
  const latest = await client.reference()
  if (!latest.ok) return latest
  reference.replace(latest.body)
  return { ok: true }
}
