import type { LetterOrderAction } from '../../shared/wire/action.ts'
import type { CommandContent } from '../../shared/wire/command.ts'
import type { Visitor } from '../grants/grant.service.ts'
import { applyLetterOrders } from '../letters/order.service.ts'
import { areConfirmed } from '../accounts/mobileConfirmation/mobileConfirmation.service.ts'
import type { Receiving, Told } from './receiving.ts'

/** An order, and who made it if that is known. */
export interface Order {
  content: CommandContent
  action: LetterOrderAction
  visitor: Omit<Visitor, 'kiosk'> | null
}

/** What makes up most of a sync after a day without network, with as many statements as one of them. */
export async function applyOrders(
  { central, connection, kiosk, receivedAt }: Receiving,
  orders: Order[],
): Promise<Told[]> {
  const confirmed = await areConfirmed(
    central,
    connection,
    kiosk.kiosk_id,
    orders.map(({ content: { visitId }, action }) => ({ ...action, visitId })),
  )
  const expected = await applyLetterOrders(
    central,
    connection,
    orders.map(({ content: { commandId, kioskId }, action, visitor }, index) => ({
      commandId,
      kioskId,
      nationalId: action.nationalId,
      referenceNumber: action.referenceNumber,
      language: action.language,
      assurance: visitor?.assurance ?? 'anonymous',
      personId: visitor?.personId ?? null,
      confirmedMobile: confirmed[index] === true,
      awaitsMove: action.awaitsMove === true,
    })),
    receivedAt,
  )
  return orders.flatMap(({ content: { commandId } }, index) => {
    const dates = expected[index]
    return dates ? [{ kind: 'letter.received', commandId, expected: dates }] : []
  })
}
