import { v7 as uuid } from 'uuid'
import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Central } from '../../central.ts'
import { drawCodes, hashCode } from '../codes/codes.ts'
import type { LetterContent } from '../pdf/letterContent.ts'
import type { DecidedOrder } from './decideOrders.ts'
import type { PrintedLetter } from './letter.repository.ts'

/** The same letter twice: as it is printed, and as the store keeps it, without its codes. */
export interface ComposedLetter {
  content: LetterContent
  record: PrintedLetter
}

/** Draws the codes of each order that a letter is made for. Rule: PIN-code letters 6. */
export function composeLetters(
  { keys, letterPolicy }: Pick<Central, 'keys' | 'letterPolicy'>,
  decided: DecidedOrder[],
  now: Date,
): ComposedLetter[] {
  const { kind, codesPerLetter, codeLength, codesValidDays } = letterPolicy
  const validUntil = codesValidDays === null ? null : dateInOslo(daysAfter(now, codesValidDays))
  return decided.flatMap(({ order, decision }) => {
    if (decision.outcome !== 'letter') return []
    const letterId = uuid()
    const codes = drawCodes(codesPerLetter, codeLength)
    return {
      content: {
        kind,
        validUntil,
        language: order.language,
        date: dateInOslo(now),
        referenceNumber: order.reference_number as ReferenceNumber,
        recipient: decision.recipient,
        codes,
      },
      record: {
        letterId,
        letterOrderId: order.letter_order_id,
        personId: decision.personId,
        kind,
        abroad: decision.abroad,
        validUntil,
        codeHashes: codes.map((code, index) => hashCode(keys.pepper, letterId, index + 1, code)),
      },
    }
  })
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000)
}
