import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>

export interface AuditTables {
  /** Where each chain stands: one per kiosk, one per office, one for the store itself. */
  audit_chain: {
    chain: string
    /** The last entry's. */
    number: number
    segment: string
    /** SHA-256, the last entry's hash. */
    head: Buffer
  }
  /** Appended by `audit_append` only; a trigger forbids everything else. */
  audit_entry: {
    chain: string
    /** From 1, without a gap. */
    number: number
    /** The month it was written in, `2026-05`: what retention drops is whole. */
    segment: string
    recorded_at: Instant
    actor: string
    action: string
    purpose: string
    /** Null where nobody has the number that was asked for. */
    person_id: string | null
    office_id: string | null
    kiosk_id: string | null
    /** SHA-256 over the hash before it and {@link canonicalEntry}. */
    hash: Buffer
  }
}
