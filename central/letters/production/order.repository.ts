import { sql, type Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import { personsMovedByOthers } from '../../moves/consent.repository.ts'
import { personsMoving } from '../../moves/move.repository.ts'
import type { LetterTables } from '../letter.table.ts'
import type { Decision } from './decision.ts'

/** One that waits: it still has its number. */
export type Order = Selectable<LetterTables['letter_order']> & { national_id: string }

/**
 * In order of arrival. Those of a person whom somebody else wants to move wait for that person's word, and those that
 * were asked to for the register's.
 */
export function waitingOrders(connection: Connection, limit: number): Promise<Order[]> {
  return connection
    .selectFrom('letter_order')
    .selectAll()
    .where('state', '=', 'ordered')
    .where('national_id', 'not in', numbersOf(connection, personsMovedByOthers(connection)))
    .where((order) =>
      order.or([order('awaits_move', '=', false), order('person_id', 'not in', personsMoving(connection))]),
    )
    .orderBy('ordered_at')
    .orderBy('letter_order_id')
    .limit(limit)
    .$narrowType<{ national_id: string }>()
    .execute()
}

function numbersOf(connection: Connection, persons: ReturnType<typeof personsMovedByOthers>) {
  return connection
    .selectFrom('person_national_id')
    .select('person_national_id.national_id')
    .where('person_id', 'in', persons)
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
