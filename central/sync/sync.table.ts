import type { ColumnType, JSONColumnType } from 'kysely'
import type { KioskEvent } from '../../shared/wire/sync.ts'

type Instant = ColumnType<Date, Date | string, Date | string>

export interface SyncTables {
  command_receipt: {
    kiosk_id: string
    command_id: string
    epoch: number
    seq: number
    /** BLAKE2b-256 of the sealed bytes: duplicates are recognised before anything is opened. */
    sealed_hash: Buffer
    outcome: 'accepted' | 'refused'
    received_at: Instant
  }
  kiosk_event: { kiosk_id: string; number: number; body: JSONColumnType<KioskEvent>; created_at: Instant }
  quarantined_command: {
    quarantined_command_id: string
    kiosk_id: string
    /** The command as received, still sealed. */
    command: string
    reason: string
    received_at: Instant
  }
}
