import type { ColumnType } from 'kysely'
import type { StaffRole } from '../../shared/wire/staff.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

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
  /** What a kiosk of the office needs to let them in without network. See `verifier.ts`. */
  staff_verifier: {
    office_id: string
    staff_id: string
    salt: Buffer
    verifier: Buffer
    expires_at: Instant
  }
  /** Counted for unknown usernames, too; a row is dropped when its wait is over. */
  staff_sign_in_try: {
    /** Keyed hash of username and address: people type passwords where a username belongs. */
    subject_hash: Buffer
    tries: number
    first_at: Instant
  }
}
