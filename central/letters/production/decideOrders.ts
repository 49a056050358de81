import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { Order } from './batch.repository.ts'
import { decide, type Decision, type EarlierLetter } from './decision.ts'

export interface DecidedOrder {
  order: Order
  decision: Decision
}

const access = { actor: 'letter production', purpose: 'address a PIN-code letter' }

/**
 * Decides in order of arrival; a letter decided on counts for the orders after it. Each look-up is logged at once, so
 * that the log is true even when the batch comes to nothing.
 */
export async function decideOrders(central: Central, orders: Order[], now: Date): Promise<DecidedOrder[]> {
  const decided: DecidedOrder[] = []
  const inThisBatch = new Set<string>()
  for (const order of orders) {
    const person = await central.register.lookUp(central.db, order.national_id, access)
    const earlier = person ? await earlierLetters(central.db, person.personId) : []
    if (person && inThisBatch.has(person.personId)) earlier.push({ producedAt: now, postedAt: null })
    const decision = decide(person, {
      orderedAt: order.ordered_at,
      now,
      policy: central.letterPolicy,
      earlier,
    })
    if (decision.outcome === 'letter') inThisBatch.add(decision.personId)
    decided.push({ order, decision })
  }
  return decided
}

function earlierLetters(connection: Connection, personId: string): Promise<EarlierLetter[]> {
  return connection
    .selectFrom('letter')
    .select(['produced_at as producedAt', 'posted_at as postedAt'])
    .where('person_id', '=', personId)
    .execute()
}
