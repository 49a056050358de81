import { v7 as uuid } from 'uuid'
import type { ExpectedDates } from '../../shared/domain/letter.ts'
import type { LetterOrderAction } from '../../shared/wire/action.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { Assurance } from '../grants/grant.table.ts'
import { notify } from '../notices/notify.ts'
import { countBacklog, expectedDates } from './expectedDates.ts'

/** An order as sync hands it over: what the visitor chose, and the envelope it came in. */
export type LetterOrder = Omit<LetterOrderAction, 'kind'> & {
  assurance: 'anonymous' | Assurance
  /** Who is identified; null for everyone else. */
  personId: string | null
  /** By a code sent to it. Rule: PIN-code letters 11. */
  confirmedMobile: boolean
  commandId: string
  /** null: the help desk took it. */
  kioskId: string | null
  /** When the store received it: expected dates count from here. */
  receivedAt: Date
}

/**
 * Keeps an order for production to decide about. The same statements and no look-up, whoever the number belongs to: an
 * anonymous order can't become an oracle here. Rule: PIN-code letters 3. The same command makes one order only.
 * @returns when to expect a letter, if one can be sent
 */
export async function applyLetterOrder(
  central: Central,
  connection: Connection,
  order: LetterOrder,
): Promise<ExpectedDates> {
  const { commandId, receivedAt, personId, nationalId } = order
  const expected = expectedDates(central.letterPolicy, receivedAt, await countBacklog(connection))
  await connection
    .insertInto('letter_order')
    .values({
      letter_order_id: uuid(),
      command_id: commandId,
      kiosk_id: order.kioskId,
      reference_number: order.referenceNumber,
      national_id: nationalId,
      person_id: personId,
      language: order.language,
      assurance: order.assurance,
      confirmed_mobile: order.confirmedMobile,
      state: 'ordered',
      reason: null,
      ordered_at: receivedAt,
      expected_from: expected.from,
      expected_to: expected.to,
      address_confirmed_at: receivedAt,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.column('command_id').doNothing())
    .execute()
  const to = personId === null ? { nationalId } : { personId }
  await notify(central, connection, { to, kind: 'letter.ordered', values: {}, deduplicationKey: commandId })
  return expected
}
