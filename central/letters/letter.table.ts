import type { ColumnType } from 'kysely'
import type { LetterOrderState } from '../../shared/domain/letter.ts'
import type { Assurance } from '../grants/grant.table.ts'
import type { Language } from '../../shared/domain/language.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

export interface LetterTables {
  letter_order: {
    letter_order_id: string
    /** The command it came from: the same command makes one order. */
    command_id: string
    kiosk_id: string
    reference_number: string
    national_id: string
    language: Language
    assurance: 'anonymous' | Assurance
    state: LetterOrderState
    /** Why no letter was made (`refused`) or not yet (`held`). Never leaves the store for who isn't identified. */
    reason: string | null
    ordered_at: Instant
  }
  letter_batch: {
    letter_batch_id: string
    state: 'preparing' | 'produced' | 'posted'
    created_at: Instant
    posted_at: MaybeInstant
    /** SHA-256 of the PDF, hex; set when the batch is committed. */
    pdf_sha256: string | null
    letter_count: number
  }
  letter: {
    letter_id: string
    letter_order_id: string
    letter_batch_id: string
    /** The person, not the number it was ordered by: someone may have had several. */
    person_id: string
    kind: 'pin_code_letter'
    state: 'produced' | 'posted'
    produced_at: Instant
    posted_at: MaybeInstant
  }
  letter_code: {
    letter_id: string
    /** 1 … 20, as printed. */
    number: number
    /** Keyed hash; the code itself is nowhere but on paper. */
    code_hash: Buffer
    used_at: MaybeInstant
  }
}
