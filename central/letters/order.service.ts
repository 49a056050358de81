import { v7 as uuid } from 'uuid'
import type { LetterOrderAction } from '../../shared/wire/action.ts'
import type { Connection } from '../database/database.ts'
import type { Assurance } from '../grants/grant.table.ts'

/** An order as sync hands it over: what the visitor chose, and the envelope it came in. */
export type LetterOrder = Omit<LetterOrderAction, 'kind'> & {
  assurance: 'anonymous' | Assurance
  commandId: string
  kioskId: string
  /** When the store received it: expected dates count from here. */
  receivedAt: Date
}

/**
 * Keeps an order for production to decide about. Exactly one statement and no look-up, whoever the number belongs to:
 * an anonymous order can't become an oracle here. Rule: PIN-code letters 3. The same command makes one order only.
 */
export async function applyLetterOrder(connection: Connection, order: LetterOrder): Promise<void> {
  await connection
    .insertInto('letter_order')
    .values({
      letter_order_id: uuid(),
      command_id: order.commandId,
      kiosk_id: order.kioskId,
      reference_number: order.referenceNumber,
      national_id: order.nationalId,
      language: order.language,
      assurance: order.assurance,
      state: 'ordered',
      reason: null,
      ordered_at: order.receivedAt,
    })
    .onConflict((conflict) => conflict.column('command_id').doNothing())
    .execute()
}
