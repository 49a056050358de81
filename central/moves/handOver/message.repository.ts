import type { Selectable } from 'kysely'
import type { Connection } from '../../database/database.ts'
import type { MoveRow } from '../move.repository.ts'
import type { MoveTables } from '../move.table.ts'
import type { OutgoingMessage } from '../registerConnection.ts'

/** One hand-over at a time, until the transaction ends. @returns the last message's number */
export async function lockHandOver(connection: Connection): Promise<number> {
  const row = await connection
    .selectFrom('move_hand_over')
    .select('last_sequence')
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.last_sequence
}

/** Oldest first: a move id begins with the time it was made. */
export function nextAcceptedMove(connection: Connection): Promise<MoveRow | undefined> {
  return connection
    .selectFrom('move')
    .selectAll()
    .where('state', '=', 'accepted')
    .orderBy('move_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** Give it the number after the last one. */
export async function insertMessage(
  connection: Connection,
  message: Pick<Selectable<MoveTables['move_message']>, 'sequence' | 'move_id' | 'content' | 'created_at'>,
): Promise<void> {
  await connection
    .insertInto('move_message')
    .values({ ...message, delivered_at: null })
    .execute()
  await connection.updateTable('move_hand_over').set({ last_sequence: message.sequence }).execute()
}

export async function nextUndelivered(connection: Connection): Promise<OutgoingMessage | undefined> {
  const message = await connection
    .selectFrom('move_message')
    .select(['sequence', 'content'])
    .where('delivered_at', 'is', null)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()
  return message && { sequence: message.sequence, content: message.content ?? '' }
}

/** Numbers and address lie in the message, so it is kept no longer than it takes. */
export async function markDelivered(connection: Connection, sequence: number, at: Date): Promise<void> {
  await connection
    .updateTable('move_message')
    .set({ content: null, delivered_at: at })
    .where('sequence', '=', sequence)
    .execute()
}
