import type { Central } from '../../central.ts'
import { newestBlocks } from '../block.repository.ts'
import { decide, type Decision } from './decision.ts'
import type { EarlierLetter } from './circumstances.ts'
import { earlierLetters } from './letter.repository.ts'
import type { Order } from './order.repository.ts'

export interface DecidedOrder {
  order: Order
  decision: Decision
}

const access = { actor: 'letter production', purpose: 'address a PIN-code letter' as const }

/** Decides in order of arrival; a letter decided on counts for the orders after it. */
export async function decideOrders(central: Central, orders: Order[], now: Date): Promise<DecidedOrder[]> {
  // Logged before anything is decided, so that the log is true even when the batch comes to nothing.
  const numbers = orders.map(({ national_id }) => national_id)
  const persons = await central.register.lookUpAll(central.db, numbers, access)
  const personIds = persons.flatMap((person) => (person === null ? [] : [person.personId]))
  const letters = await earlierLetters(central.db, personIds)
  const blocks = await newestBlocks(central.db, personIds)

  return orders.map((order, index) => {
    const person = persons[index] ?? null
    const personId = person?.personId ?? ''
    const earlier = letters.get(personId) ?? []
    const decision = decide(person, {
      orderedBy: order.assurance === 'anonymous' ? null : order.person_id,
      byHelpDesk: order.kiosk_id === null,
      confirmedMobile: order.confirmed_mobile,
      addressConfirmedAt: order.address_confirmed_at,
      awaitedMove: order.awaits_move,
      blockedSince: (blocks.get(personId) ?? '') > order.letter_order_id,
      earlier,
      now,
      policy: central.letterPolicy,
    })
    if (decision.outcome === 'letter') letters.set(personId, [...earlier, justMade(order, now)])
    return { order, decision }
  })
}

function justMade(order: Order, now: Date): EarlierLetter {
  return {
    producedAt: now,
    postedAt: null,
    returnedAt: null,
    validUntil: null,
    abroad: false,
    isBlocked: false,
    orderedAnonymously: order.assurance === 'anonymous',
  }
}
