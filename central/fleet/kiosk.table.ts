import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

export interface FleetTables {
  kiosk: {
    kiosk_id: string
    office_id: string
    /** Ed25519, raw 32 bytes */
    public_key: Buffer
    /** `retiring` may still send what it holds; `revoked` gets no token. */
    state: 'active' | 'retiring' | 'revoked'
    epoch: number
    /** The newest command received in this epoch, and the chain head it left. */
    last_seq: number
    chain_head: string
    last_event_number: number
    enrolled_at: Instant
    last_sync_at: MaybeInstant
    /** The sealing keys that what it holds is sealed to, and the one it seals to; null until it has told. */
    held_key_ids: string[] | null
    /** How many new commands it has sent since then: `sync/hourlyLimit.ts`. */
    hour_begun_at: MaybeInstant
    hour_commands: Generated<number>
  }
  kiosk_invitation: {
    /** Keyed hash of the one-time code. */
    code_hash: Buffer
    office_id: string
    expires_at: Instant
    used_at: MaybeInstant
  }
  /** Assertions traded for a token, until they expire: each is good for one. */
  used_assertion: { kiosk_id: string; jti: string; expires_at: Instant }
}
