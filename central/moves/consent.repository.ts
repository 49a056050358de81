import type { Connection } from '../database/database.ts'
import type { ConsentRole } from './move.table.ts'

/** Somebody who must agree. */
export interface NeededConsent {
  personId: string
  role: ConsentRole
}

/** Who was asked before is not asked again. */
export async function insertConsents(
  connection: Connection,
  moveId: string,
  needed: NeededConsent[],
): Promise<void> {
  if (needed.length === 0) return
  const consents = needed.map(({ personId, role }) => {
    return { person_id: personId, move_id: moveId, role, answer: null, answered_at: null }
  })
  await connection
    .insertInto('move_consent')
    .values(consents)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function confirmedBy(connection: Connection, moveId: string): Promise<string[]> {
  const confirmed = await connection
    .selectFrom('move_consent')
    .select('person_id')
    .where('move_id', '=', moveId)
    .where('answer', '=', 'confirmed')
    .execute()
  return confirmed.map(({ person_id }) => person_id)
}

/** @returns false when nobody waits for that person's answer (any more) */
export async function answerConsent(
  connection: Connection,
  answer: { moveId: string; personId: string; answer: 'confirmed' | 'declined'; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await connection
    .updateTable('move_consent')
    .set({ answer: answer.answer, answered_at: answer.at })
    .where('move_id', '=', answer.moveId)
    .where('person_id', '=', answer.personId)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Persons of whom somebody else has reported that they move, and who have not said so themselves: letters to them wait
 * until then. Rule: Addresses 6.
 */
export function personsMovedByOthers(connection: Connection) {
  return connection
    .selectFrom('move_consent as consent')
    .innerJoin('move', 'move.move_id', 'consent.move_id')
    .select('consent.person_id')
    .where('consent.role', '=', 'mover')
    .where('consent.answer', 'is', null)
    .where('move.state', 'in', ['awaiting_other_parent', 'awaiting_confirmation'])
}
