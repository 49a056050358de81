import type { LetterKind } from '../../../shared/domain/letter.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'

/** All that is printed on one letter. The national identity number is not among it. Rule: PIN-code letters 10. */
export interface LetterContent {
  kind: LetterKind
  language: Language
  date: IsoDate
  referenceNumber: ReferenceNumber
  /** Name first, then the address. */
  recipient: string[]
  /** In the order of their numbers, from 1. */
  codes: string[]
  /** The last day the codes work; null: without end. */
  validUntil: IsoDate | null
}
