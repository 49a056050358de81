import type { PrinterTrouble } from '../../shared/bridge.ts'
import type { QuarantineReason } from './cache/outbox.ts'
import type { AskedRoute } from './sync/client.ts'
import { errorPlaces } from './errorPlaces.ts'
import type { StoreFailure } from './sync/exchange.ts'

/** What a technician should hear of. Ids and codes only: never a national identity number, name or address. */
export type Problem =
  | { kind: 'sync_failed'; failure: StoreFailure }
  | { kind: 'command_quarantined'; commandId: string; reason: QuarantineReason }
  | { kind: 'order_not_stored' | 'block_not_stored' | 'action_not_stored'; code: string }
  | { kind: 'ask_failed'; route: AskedRoute; failure: StoreFailure }
  | { kind: 'epoch_changed'; from: number; to: number }
  | { kind: 'incarnation_changed'; commandsToSendAgain: number }
  /** Nothing could be heard of what was read aloud: no sound device, or one that is taken. */
  | { kind: 'voice_failed' }
  /** Somebody should go and see to the printer. */
  | { kind: 'printer_trouble'; trouble: PrinterTrouble }
  | { kind: 'reference_refused'; reason: ReferenceRefusal }
  /** A bug, or a machine that fails: whatever no other kind expects. */
  | { kind: 'unexpected'; name: string; at: string[] }

export type ReferenceRefusal = 'other_environment' | 'unusable_sealing_key' | 'damaged_on_disk'

export type Report = (problem: Problem) => void

export function reportToStandardError(problem: Problem): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...problem })}\n`)
}

/** Name and place only: a message might quote what a visitor typed. */
export function unexpected(error: unknown): Problem {
  if (!(error instanceof Error)) return { kind: 'unexpected', name: typeof error, at: [] }
  return { kind: 'unexpected', name: error.name, at: errorPlaces(error) }
}
