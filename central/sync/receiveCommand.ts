import type { Command } from '../../shared/wire/command.ts'
import type { CommandOutcome, KioskEvent } from '../../shared/wire/sync.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { countBacklog, expectedDates } from '../letters/expectedDates.ts'
import { applyLetterOrder } from '../letters/order.service.ts'
import { hashSealed, isSignedBy, openCommand, type RefusalReason } from './openCommand.ts'
import { insertEvent, insertReceipt, quarantine, type Receipt } from './sync.repository.ts'

/** One sync of one kiosk, within its transaction. */
export interface Receiving {
  central: Central
  connection: Connection
  kiosk: KioskRow
  receivedAt: Date
  /** Of the commands in question: those that were here before, and those of this sync. */
  receipts: Map<string, Receipt>
  /** Numbered without gaps, under the lock on the kiosk's row. */
  nextEventNumber: () => number
}

/** Thrown where a command can't be judged now, for no fault of its own: the kiosk sends it again. */
export class CommandWaits extends Error {}

/** A repeat is recognised by its ciphertext, before anything is opened. */
export async function receiveCommand(receiving: Receiving, command: Command): Promise<CommandOutcome> {
  const { central, connection, kiosk, receivedAt, receipts } = receiving
  if (!isSignedBy(kiosk.public_key, kiosk.kiosk_id, command))
    return refuse(receiving, command, 'bad_signature')
  const sealedHash = hashSealed(command)
  const known = receipts.get(command.commandId)
  if (known !== undefined) {
    if (!sealedHash.equals(known.sealed_hash)) return refuse(receiving, command, 'other_bytes_under_known_id')
    return known.outcome === 'accepted' ? 'duplicate' : 'refused'
  }

  const opened = openCommand(central, kiosk.kiosk_id, command)
  if (!opened.ok && opened.reason === 'unknown_key') throw missingKey(receiving, command)
  const outcome = opened.ok ? 'accepted' : 'refused'
  await insertReceipt(connection, kiosk.kiosk_id, command, { sealedHash, outcome, receivedAt })
  receipts.set(command.commandId, { command_id: command.commandId, sealed_hash: sealedHash, outcome })
  if (!opened.ok) return refuse(receiving, command, opened.reason)

  const { commandId } = command
  const { kiosk_id: kioskId } = kiosk
  await applyLetterOrder(connection, { ...opened.content.action, commandId, kioskId, receivedAt })
  await insertEvent(connection, kioskId, await receivedEvent(receiving, commandId), receivedAt)
  return outcome
}

/** Neutral: the same for every national identity number. Rule: PIN-code letters 3. */
async function receivedEvent(receiving: Receiving, commandId: string): Promise<KioskEvent> {
  const { central, connection, receivedAt, nextEventNumber } = receiving
  const expected = expectedDates(central.letterPolicy, receivedAt, await countBacklog(connection))
  return { number: nextEventNumber(), kind: 'letter.received', commandId, expected }
}

/** An operator who forgot a key must not cost anybody an order. */
function missingKey({ central, kiosk }: Receiving, { commandId, keyId }: Command): CommandWaits {
  central.log.error({ kioskId: kiosk.kiosk_id, commandId, keyId }, 'sealing key is missing: put it back')
  return new CommandWaits('sealing key is missing')
}

async function refuse(receiving: Receiving, command: Command, reason: RefusalReason): Promise<'refused'> {
  const { central, connection, kiosk, receivedAt } = receiving
  await quarantine(connection, kiosk.kiosk_id, command, { reason, receivedAt })
  central.log.warn({ kioskId: kiosk.kiosk_id, commandId: command.commandId, reason }, 'command quarantined')
  return 'refused'
}
