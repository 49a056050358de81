import type { ColumnType, JSONColumnType } from 'kysely'
import type { MoveReason, MoveState, NewAddress } from '../../shared/domain/move.ts'
import type { Assurance } from '../grants/grant.table.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

/** A clerk who saw the document while the kiosk was offline says so again before the move goes on. */
export type MoveAssurance = Assurance | 'clerk_offline'

export interface MoveTables {
  move: {
    move_id: string
    command_id: string
    reporter_id: string
    assurance: MoveAssurance
    kiosk_id: string
    office_id: string | null
    state: MoveState
    reason: MoveReason | null
    /** As typed, Sami letters and all. */
    new_address: JSONColumnType<NewAddress>
    /** By the postal register of the day it was reported; null where that knew none. */
    place: string | null
    move_date: string
    reported_at: Instant
    expected_by: string
    /** Since when it is in its state. */
    changed_at: Instant
    /** In the register's words, where it refused the move. */
    register_reason: string | null
  }
  /** Who moves, the reporter too; nobody for a move that was rejected at once. */
  move_mover: { person_id: string; move_id: string }
  /** Who must agree: another adult who moves, or a child's other parent. */
  move_consent: {
    person_id: string
    move_id: string
    role: ConsentRole
    answer: 'confirmed' | 'declined' | null
    answered_at: MaybeInstant
  }
  /** One row: the last number of a message to the register. Locked by whoever hands over. */
  move_hand_over: { only_row: boolean; last_sequence: number }
  /** A move on its way to the register. */
  move_message: {
    sequence: number
    move_id: string
    /** XML; gone once it is delivered. */
    content: string | null
    created_at: Instant
    delivered_at: MaybeInstant
  }
}

export type ConsentRole = 'mover' | 'parent'
