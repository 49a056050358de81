import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

export type StaffRole = 'clerk' | 'technician' | 'help_desk'

export interface StaffTables {
  /** One appointment: whoever comes back after a deactivation gets a new id, so that nothing old comes alive again. */
  staff_member: {
    staff_id: string
    /** Unique among those who are not deactivated. */
    username: string
    role: StaffRole
    /** Null for the help desk alone. */
    office_id: string | null
    state: 'invited' | 'active' | 'deactivated'
    /** Keyed hash of the one-time code, while invited. */
    activation_hash: Buffer | null
    activation_expires_at: MaybeInstant
    /** argon2id as PHC string, while active. */
    password_hash: string | null
    added_at: Instant
  }
}
