import type { Command } from '../../shared/wire/command.ts'
import type { CommandOutcome } from '../../shared/wire/sync.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { applyContent } from './applyContent.ts'
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

  const event = await applyContent(receiving, opened.content)
  const numbered = { ...event, number: receiving.nextEventNumber(), commandId: command.commandId }
  await insertEvent(connection, kiosk.kiosk_id, numbered, receivedAt)
  return outcome
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
