import type { LetterPolicy } from '../../../shared/domain/letter.ts'

/** A letter made before, or earlier in the same batch. */
export interface EarlierLetter {
  producedAt: Date
  /** `null`: still here */
  postedAt: Date | null
  returnedAt: Date | null
  validUntil: string | null
  abroad: boolean
  isBlocked: boolean
  orderedAnonymously: boolean
}

export interface Circumstances {
  /** Who made the order; null: nobody identified. */
  orderedBy: string | null
  byHelpDesk: boolean
  confirmedMobile: boolean
  /** A change of name or address after this holds the order. */
  addressConfirmedAt: Date
  /** It waited for a move of its person's, which is settled now: another address is what was meant. */
  awaitedMove: boolean
  /** All codes ordered until then were blocked after this order was made. */
  blockedSince: boolean
  earlier: EarlierLetter[]
  now: Date
  policy: LetterPolicy
}
