import { v7 as uuid } from 'uuid'
import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Central } from '../../central.ts'
import { drawCodes, hashCode } from '../codes.ts'
import type { LetterContent } from '../pdf/letterContent.ts'
import type { PrintedLetter } from './batch.repository.ts'
import type { DecidedOrder } from './decideOrders.ts'

/** The same letter twice: as it is printed, and as the store keeps it, without its codes. */
export interface ComposedLetter {
  content: LetterContent
  record: PrintedLetter
}

/** Draws the codes of each order that a letter is made for. Rule: PIN-code letters 6. */
export function composeLetters(central: Central, decided: DecidedOrder[], now: Date): ComposedLetter[] {
  return decided.flatMap(({ order, decision }) => {
    if (decision.outcome !== 'letter') return []
    const letterId = uuid()
    const codes = drawCodes(central.letterPolicy.codesPerLetter, central.letterPolicy.codeLength)
    return {
      content: {
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
        codeHashes: codes.map((code, index) => hashCode(central.keys.pepper, letterId, index + 1, code)),
      },
    }
  })
}
