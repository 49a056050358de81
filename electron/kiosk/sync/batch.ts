import { type Command, signedBytes } from '../../../shared/wire/command.ts'
import type { Cache } from '../cache/cache.ts'
import type { Position } from '../cache/outbox.ts'
import type { Identity } from '../device/enrol.ts'
import type { Problem } from '../problem.ts'

/** As many as one request may carry: `SyncRequest`. */
export const batchSize = 100

export interface Batch {
  commands: Command[]
  problems: Problem[]
  /** Where the next batch begins; `null` when this was the last. */
  next: Position | null
}

export const emptyBatch: Batch = { commands: [], problems: [], next: null }

/**
 * The next commands to send. One that no longer is what was signed is put aside and reported, never sent garbled;
 * those behind it go ahead. Order holds within a visit: nothing of a delayed one.
 */
export function nextBatch(
  cache: Cache,
  { kioskId, key }: Identity,
  after: Position,
  delayedVisits: ReadonlySet<string>,
  now: Date,
): Batch {
  const batch: Batch = { commands: [], problems: [], next: null }
  const unsent = cache.outbox.unsent(after, batchSize)
  for (const { command } of unsent) {
    if (key.verify(signedBytes(kioskId, command), Buffer.from(command.signature, 'base64'))) {
      if (!delayedVisits.has(command.visitId)) batch.commands.push(command)
    } else {
      const { commandId } = command
      const reason = 'signature_broken'
      cache.transactionEvenWhenFull(() => {
        cache.outbox.quarantine(commandId, reason, now)
      })
      batch.problems.push({ kind: 'command_quarantined', commandId, reason })
    }
  }
  if (unsent.length === batchSize) batch.next = unsent.at(-1)?.position ?? null
  return batch
}
