import type { Command, CommandContent } from '../../shared/wire/command.ts'
import type { CommandOutcome } from '../../shared/wire/sync.ts'
import type { Central } from '../central.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { hashSealed, isSignedBy, openCommand, type RefusalReason } from './openCommand.ts'
import type { Receipt } from './sync.repository.ts'

/** What a command is worth, found out without the database. */
export interface Judged {
  command: Command
  outcome: CommandOutcome
  /** What the kiosk has not signed is no part of its history. */
  isSigned: boolean
  /** New here, to be kept. */
  receipt: Receipt | null
  /** To be carried out. */
  content: CommandContent | null
  /** To be kept aside. */
  refusal: RefusalReason | null
}

/** Thrown where a command can't be judged now, for no fault of its own: the kiosk sends it again. */
export class CommandWaits extends Error {}

/**
 * A repeat is recognised by its ciphertext, before anything is opened.
 * @param receipts of the commands that were here before
 * @throws CommandWaits
 */
export function judgeCommand(
  central: Central,
  kiosk: KioskRow,
  command: Command,
  receipts: ReadonlyMap<string, Receipt>,
): Judged {
  const judged = { command, isSigned: true, receipt: null, content: null, refusal: null }
  const refuse = (refusal: RefusalReason) => ({ ...judged, outcome: 'refused' as const, refusal })
  if (!isSignedBy(kiosk.public_key, kiosk.kiosk_id, command))
    return { ...refuse('bad_signature'), isSigned: false }

  const sealed_hash = hashSealed(command)
  const known = receipts.get(command.commandId)
  if (known !== undefined) {
    if (!sealed_hash.equals(known.sealed_hash)) return refuse('other_bytes_under_known_id')
    return { ...judged, outcome: known.outcome === 'accepted' ? 'duplicate' : 'refused' }
  }

  const opened = openCommand(central, kiosk.kiosk_id, command)
  const receipt = { command_id: command.commandId, sealed_hash }
  if (opened.ok)
    return {
      ...judged,
      outcome: 'accepted',
      receipt: { ...receipt, outcome: 'accepted' },
      content: opened.content,
    }
  if (opened.reason === 'unknown_key') throw missingKey(central, kiosk, command)
  return { ...refuse(opened.reason), receipt: { ...receipt, outcome: 'refused' } }
}

/** An operator who forgot a key must not cost anybody an order. */
function missingKey({ log }: Central, kiosk: KioskRow, { commandId, keyId }: Command): CommandWaits {
  log.error({ kioskId: kiosk.kiosk_id, commandId, keyId }, 'sealing key is missing: put it back')
  return new CommandWaits('sealing key is missing')
}
