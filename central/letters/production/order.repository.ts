import { sql, type Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { LetterTables } from '../letter.table.ts'
import type { Decision } from './decision.ts'

/** One that waits: it still has its number. */
export type Order = Selectable<LetterTables['letter_order']> & { national_id: string }

/** In order of arrival. */
export function waitingOrders(connection: Connection, limit: number): Promise<Order[]> {
  return connection
    .selectFrom('letter_order')
    .selectAll()
    .where('state', '=', 'ordered')
    .orderBy('ordered_at')
    .orderBy('letter_order_id')
    .limit(limit)
    .$narrowType<{ national_id: string }>()
    .execute()
}

export interface SettledOrder {
  letterOrderId: string
  decision: Decision
}

/** What was decided about the orders of a batch, in one statement. */
export async function settleOrders(
  connection: Connection,
  settled: SettledOrder[],
  settledAt: Date,
): Promise<void> {
  const rows = settled.map(({ letterOrderId, decision }) => ({
    letter_order_id: letterOrderId,
    person_id: decision.personId,
    state: decision.outcome === 'letter' ? 'produced' : decision.outcome,
    reason: decision.outcome === 'letter' ? null : decision.reason,
  }))
  await sql`
    update letter_order set
        state = settled.state,
        reason = settled.reason,
        person_id = coalesce(letter_order.person_id, settled.person_id),
        settled_at = case settled.state when 'held' then null else ${settledAt}::timestamptz end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as settled(letter_order_id uuid, person_id uuid, state text, reason text)
      where letter_order.letter_order_id = settled.letter_order_id`.execute(connection)
}
