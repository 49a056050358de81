import type { ColumnType, JSONColumnType } from 'kysely'
import type { KioskEvent } from '../../shared/wire/sync.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

export interface SyncTables {
  /** One row: this database's own identity. */
  store: { store_id: string; incarnation: string }
  kiosk: {
    kiosk_id: string
    office_id: string
    /** Ed25519, raw 32 bytes */
    public_key: Buffer
    state: 'active' | 'retiring' | 'revoked'
    epoch: number
    last_seq: number
    chain_head: string
    last_event_number: number
    enrolled_at: Instant
    last_sync_at: MaybeInstant
  }
  kiosk_invitation: {
    /** Keyed hash of the one-time code. */
    code_hash: Buffer
    office_id: string
    expires_at: Instant
    used_at: MaybeInstant
  }
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
