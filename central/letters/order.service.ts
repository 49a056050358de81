import { v7 as uuid } from 'uuid'
import type { ExpectedDates } from '../../shared/domain/letter.ts'
import type { LetterOrderAction } from '../../shared/wire/action.ts'
import { groupReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { recordAudits, type AuditEntry } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { Assurance } from '../grants/grant.table.ts'
import { moveExpectedBy } from '../moves/move.repository.ts'
import { notify, type Notice } from '../notices/notify.ts'
import { countBacklog, expectedDates } from './expectedDates.ts'

/** An order as sync hands it over: what the visitor chose, and the envelope it came in. */
export type LetterOrder = Omit<LetterOrderAction, 'kind' | 'mobileConfirmationId' | 'awaitsMove'> & {
  assurance: 'anonymous' | Assurance
  /** Who is identified; null for everyone else. */
  personId: string | null
  /** By a code sent to it. Rule: PIN-code letters 11. */
  confirmedMobile: boolean
  /** Asked for; granted to whoever is identified and moves. */
  awaitsMove?: boolean
  commandId: string
  /** null: the help desk took it. */
  kioskId: string | null
}

/**
 * Keeps orders for production to decide about. The same statements and no look-up, whoever the numbers belong to: an
 * anonymous order can't become an oracle here. Rule: PIN-code letters 3. The same command makes one order only.
 * @param receivedAt when the store received them
 * @returns when to expect a letter, if one can be sent, by order
 */
export async function applyLetterOrders(
  central: Central,
  connection: Connection,
  orders: LetterOrder[],
  receivedAt: Date,
): Promise<ExpectedDates[]> {
  const backlog = await countBacklog(connection)
  const now = expectedDates(central.letterPolicy, receivedAt, backlog)
  const waits = await Promise.all(orders.map((order) => moveOf(connection, order)))
  const expected = waits.map((day) =>
    day === null ? now : expectedDates(central.letterPolicy, new Date(day), backlog),
  )
  await connection
    .insertInto('letter_order')
    .values(
      orders.map((order, index) =>
        rowOf(order, receivedAt, expected[index] ?? now, (waits[index] ?? null) !== null),
      ),
    )
    .onConflict((conflict) => conflict.column('command_id').doNothing())
    .execute()
  await recordAudits(connection, orders.flatMap(entryOf), receivedAt)
  await notify(central, connection, ...orders.map(noticeOf))
  return expected
}

/** Only for those who ask for it, none of whom is anonymous: for the others there is no look-up. */
async function moveOf(connection: Connection, { awaitsMove, personId }: LetterOrder): Promise<string | null> {
  return awaitsMove === true && personId !== null ? moveExpectedBy(connection, personId) : null
}

function rowOf(order: LetterOrder, receivedAt: Date, expected: ExpectedDates, awaitsMove: boolean) {
  return {
    letter_order_id: uuid(),
    command_id: order.commandId,
    kiosk_id: order.kioskId,
    reference_number: order.referenceNumber,
    national_id: order.nationalId,
    person_id: order.personId,
    language: order.language,
    assurance: order.assurance,
    confirmed_mobile: order.confirmedMobile,
    awaits_move: awaitsMove,
    state: 'ordered' as const,
    reason: null,
    ordered_at: receivedAt,
    expected_from: expected.from,
    expected_to: expected.to,
    address_confirmed_at: receivedAt,
    settled_at: null,
  }
}

/** Of nobody identified there is nobody to record it for; the command's receipt says that it was made. */
function entryOf({ personId, kioskId }: LetterOrder): AuditEntry[] {
  if (personId === null) return []
  const purpose = 'order a letter with codes'
  return [{ actor: 'kiosk', action: 'letter.ordered', purpose, personId, officeId: null, kioskId }]
}

function noticeOf({ personId, nationalId, commandId, referenceNumber }: LetterOrder): Notice {
  const deduplicationKey = commandId
  if (personId === null) return { to: { nationalId }, kind: 'letter.ordered', values: {}, deduplicationKey }
  const values = { reference: groupReferenceNumber(referenceNumber) }
  return { to: { personId }, kind: 'letter.order_receipt', values, deduplicationKey }
}
