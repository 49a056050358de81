import { existsSync } from 'node:fs'
import type { LetterOrderState, LetterReason } from '../../shared/domain/letter.ts'
import type { ReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Central } from '../central.ts'
import { stateAt } from './orderState.ts'
import { spoolOf } from './production/spool.ts'

/** For operators of the store only: reason and letter never reach a kiosk. Rule: PIN-code letters 3. */
export interface OrderStatus {
  reference: string
  state: LetterOrderState
  reason: LetterReason | null
  batch: string | null
  /** `null` until it can be printed. */
  letterPdf: string | null
}

/** The newest order with the reference, should two kiosks ever have drawn the same. */
export async function orderStatus(central: Central, reference: ReferenceNumber): Promise<OrderStatus | null> {
  const order = await central.db
    .selectFrom('letter_order as order')
    .leftJoin('letter', 'letter.letter_order_id', 'order.letter_order_id')
    .select([
      'order.state as orderState',
      'order.reason',
      'letter.state as letterState',
      'letter.posted_at as postedAt',
      'letter.abroad',
      'letter.letter_batch_id as batch',
    ])
    .where('order.reference_number', '=', reference)
    .orderBy('order.ordered_at', 'desc')
    .executeTakeFirst()
  if (!order) return null
  const { batch, reason } = order
  const state = stateAt(order, central.letterPolicy, central.clock())
  const pdfPath = batch ? spoolOf(central.dataDirectory).pdfPath(batch) : null
  return { reference, state, reason, batch, letterPdf: pdfPath && existsSync(pdfPath) ? pdfPath : null }
}
