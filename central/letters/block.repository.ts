import { sql } from 'kysely'
import type { Connection } from '../database/database.ts'

/** Of a row of `letter`: a block in force is newer than its order. Rule: PIN-code letters 7. */
export const letterIsBlocked = sql<boolean>`exists (
  select from letter_block as block
    where block.person_id = letter.person_id
      and block.letter_block_id > letter.letter_order_id
      and block.lifted_at is null
)`

/** The newest block of each of some persons, whether lifted since or not: orders older than it are cancelled. */
export async function newestBlocks(
  connection: Connection,
  personIds: string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await connection
    .selectFrom('letter_block')
    .where('person_id', 'in', personIds)
    .distinctOn('person_id')
    .select(['person_id', 'letter_block_id'])
    .orderBy('person_id')
    .orderBy('letter_block_id', 'desc')
    .execute()
  return new Map(rows.map(({ person_id, letter_block_id }) => [person_id, letter_block_id]))
}
