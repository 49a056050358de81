import { existsSync } from 'node:fs'
import type { LetterOrderState } from '../../shared/domain/letter.ts'
import type { ReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Central } from '../central.ts'
import { spoolOf } from './production/spool.ts'

/** For operators of the store only: reason and letter never reach a kiosk. Rule: PIN-code letters 3. */
export interface OrderStatus {
  reference: string
  state: LetterOrderState
  reason: string | null
  batch: string | null
  /** `null` until it can be printed. */
  letterPdf: string | null
}

/** The newest order with the reference, should two kiosks ever have drawn the same. */
export async function orderStatus(central: Central, reference: ReferenceNumber): Promise<OrderStatus | null> {
  const order = await central.db
    .selectFrom('letter_order as order')
    .leftJoin('letter', 'letter.letter_order_id', 'order.letter_order_id')
    .select(['order.state', 'order.reason', 'letter.letter_batch_id as batch'])
    .where('order.reference_number', '=', reference)
    .orderBy('order.ordered_at', 'desc')
    .executeTakeFirst()
  if (!order) return null
  const pdfPath = order.batch ? spoolOf(central.dataDirectory).pdfPath(order.batch) : null
  return { reference, ...order, letterPdf: pdfPath && existsSync(pdfPath) ? pdfPath : null }
}
