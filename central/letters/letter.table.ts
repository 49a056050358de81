import type { ColumnType } from 'kysely'
import type { LetterKind, LetterReason } from '../../shared/domain/letter.ts'
import type { Assurance } from '../grants/grant.table.ts'
import type { Language } from '../../shared/domain/language.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

export interface LetterTables {
  letter_order: {
    /** UUIDv7: orders and blocks of a person are in the order of their ids, as the store took them. */
    letter_order_id: string
    /** The command it came from: the same command makes one order. */
    command_id: string
    /** null: the help desk */
    kiosk_id: string | null
    reference_number: string
    /** null when it has been settled for long: `retain.service.ts`. */
    national_id: string | null
    /** Who is identified; otherwise null until production has looked. */
    person_id: string | null
    language: Language
    assurance: 'anonymous' | Assurance
    confirmed_mobile: boolean
    /** Of somebody identified who moves: not before the register knows where to. */
    awaits_move: boolean
    /** `produced`: there is a letter, which has a state of its own. */
    state: 'ordered' | 'held' | 'refused' | 'cancelled' | 'produced'
    /** Why no letter was made (`refused`, `cancelled`) or not yet (`held`). */
    reason: LetterReason | null
    ordered_at: Instant
    /** Told on the receipt, the same whatever becomes of the order. `2026-05-15` */
    expected_from: string
    expected_to: string
    /** From here on a change of the address holds it: when the counter has looked at it, else {@link ordered_at}. */
    address_confirmed_at: Instant
    /** Produced, refused or cancelled. */
    settled_at: MaybeInstant
  }
  letter_batch: {
    letter_batch_id: string
    /** `void`: lost before it was posted; its orders were taken up again. */
    state: 'preparing' | 'produced' | 'posted' | 'void'
    created_at: Instant
    posted_at: MaybeInstant
    /** SHA-256 of the PDF, hex; set when the batch is committed. */
    pdf_sha256: string | null
    letter_count: number
  }
  letter: {
    /** UUIDv7: a person's letters are in the order of their ids. */
    letter_id: string
    letter_order_id: string
    letter_batch_id: string
    /** The person, not the number it was ordered by: someone may have had several. */
    person_id: string
    kind: LetterKind
    state: 'produced' | 'posted' | 'returned'
    /** To an address abroad, which takes longer. */
    abroad: boolean
    /** Its codes work until the end of that day; null: without end. `2026-05-15` */
    valid_until: string | null
    produced_at: Instant
    posted_at: MaybeInstant
    returned_at: MaybeInstant
  }
  letter_code: {
    letter_id: string
    /** 1 … 20, as printed. */
    number: number
    /** Keyed hash; the code itself is nowhere but on paper. */
    code_hash: Buffer
    used_at: MaybeInstant
  }
  /** No code of a letter ordered before it works, while it is in force. Rule: PIN-code letters 7. */
  letter_block: {
    /** Of nobody, where the number belongs to nobody. */
    person_id: string
    /** UUIDv7, comparable with those of orders. */
    letter_block_id: string
    command_id: string
    /** null: the help desk */
    kiosk_id: string | null
    /** By someone identified; otherwise a suspension, which its person can lift. */
    is_final: boolean
    blocked_at: Instant
    lifted_at: MaybeInstant
  }
}
