import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

/** How sure the store is of who somebody is. Rule: MinID accounts 6. */
export type Assurance = 'minid' | 'clerk_verified'

export interface GrantTables {
  /** What an identified visitor may do, for one visit at one kiosk. */
  visitor_grant: {
    kiosk_id: string
    visitor_grant_id: string
    visit_id: string
    person_id: string
    assurance: Assurance
    issued_at: Instant
    expires_at: Instant
    /** So many commands may still be made with it. */
    commands_left: number
    revoked_at: MaybeInstant
  }
}
