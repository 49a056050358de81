import type { Command } from '../../../shared/wire/command.ts'
import type { KioskEvent, SyncResponse } from '../../../shared/wire/sync.ts'
import type { Cache } from '../cache/cache.ts'
import type { Problem } from '../problem.ts'

/** An HTTP date has no fractions, and servers renew theirs once a second. */
const dateHeaderError = 2_000

export interface Applied {
  problems: Problem[]
  /** Commands the store has said something of: their dates, or that they are in force. */
  told: string[]
  /** The visits of commands that the store takes later: what follows in them must wait, too. */
  delayedVisits: string[]
  /** The store was restored: what is still held is unsent again. */
  restored: boolean
}

/**
 * Stores all that one answer says, in one transaction with the cursor.
 * @param sent the commands this is the answer to; what it says of others is not heeded
 * @param storeTime the answer's HTTP date. Receipts are dated by the store's clock (`coveredUntil` is), never by ours.
 */
export function applyAnswer(
  cache: Cache,
  sent: Command[],
  answer: SyncResponse,
  storeTime: Date,
  now: Date,
): Applied {
  const receivedBefore = new Date(storeTime.getTime() + dateHeaderError)
  return cache.transactionEvenWhenFull(() => {
    const applied: Applied = { problems: [], told: [], delayedVisits: [], restored: false }
    advance(cache, answer, applied)
    const outcomes = new Map(answer.outcomes.map(({ commandId, outcome }) => [commandId, outcome]))
    for (const { commandId, visitId } of sent) {
      switch (outcomes.get(commandId)) {
        case 'accepted':
        case 'duplicate':
          cache.outbox.markReceived(commandId, receivedBefore)
          break
        case 'refused':
          cache.outbox.quarantine(commandId, 'refused_by_store', now)
          applied.problems.push({ kind: 'command_quarantined', commandId, reason: 'refused_by_store' })
          break
        case 'retry':
        case undefined:
          applied.delayedVisits.push(visitId)
      }
    }
    for (const event of answer.events) {
      if (keep(cache, event)) applied.told.push(event.commandId)
    }
    cache.outbox.dropCovered(new Date(answer.coveredUntil))
    return applied
  })
}

/** @returns whether it is of a command that is here */
function keep({ outbox }: Cache, event: KioskEvent): boolean {
  switch (event.kind) {
    case 'letter.received':
      return outbox.setExpected(event.commandId, event.expected)
    case 'block.in_force':
      return outbox.setInForce(event.commandId)
    case 'command.applied':
      return outbox.setApplied(event.commandId, 'applied')
    case 'command.not_applied':
      return outbox.setApplied(event.commandId, 'not_applied')
  }
}

/** A restored store numbers its events anew from its backup on: then all of them are read again. */
function advance(cache: Cache, answer: SyncResponse, applied: Applied): void {
  const { epoch, incarnation } = cache.kiosk.get()
  applied.restored = answer.incarnation !== incarnation
  if (applied.restored) {
    const commandsToSendAgain = cache.outbox.sendAgain()
    applied.problems.push({ kind: 'incarnation_changed', commandsToSendAgain })
  }
  if (answer.epoch !== epoch) applied.problems.push({ kind: 'epoch_changed', from: epoch, to: answer.epoch })
  cache.kiosk.advance({
    epoch: answer.epoch,
    incarnation: answer.incarnation,
    cursor: applied.restored ? 0 : answer.cursor,
  })
}
