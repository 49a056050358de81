import { sql, type Insertable, type Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { MoveTables } from './move.table.ts'

export type MoveRow = Selectable<MoveTables['move']>

/** Not yet settled: until then nobody in it can be in another one. */
const underWay = [
  'awaiting_other_parent',
  'awaiting_confirmation',
  'under_review',
  'accepted',
  'handed_over',
] as const

/** Two reports about the same person come one after the other; until the transaction ends. */
export async function lockPersons(connection: Connection, personIds: string[]): Promise<void> {
  for (const personId of [...personIds].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`move ${personId}`}, 0))`.execute(connection)
}

/** @returns false when the command was here before */
export async function insertMove(
  connection: Connection,
  move: Insertable<MoveTables['move']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('move')
    .values(move)
    .onConflict((conflict) => conflict.column('command_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertMovers(
  connection: Connection,
  moveId: string,
  personIds: string[],
): Promise<void> {
  const movers = personIds.map((person_id) => ({ person_id, move_id: moveId }))
  await connection.insertInto('move_mover').values(movers).execute()
}

export async function moversOf(connection: Connection, moveId: string): Promise<string[]> {
  const movers = await connection
    .selectFrom('move_mover')
    .select('person_id')
    .where('move_id', '=', moveId)
    .orderBy('person_id')
    .execute()
  return movers.map(({ person_id }) => person_id)
}

/** Nobody else changes it until the transaction ends. */
export function lockMove(connection: Connection, moveId: string): Promise<MoveRow | undefined> {
  return connection
    .selectFrom('move')
    .selectAll()
    .where('move_id', '=', moveId)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateMove(
  connection: Connection,
  moveId: string,
  changes: Pick<MoveRow, 'state' | 'reason' | 'register_reason' | 'changed_at'>,
): Promise<void> {
  await connection.updateTable('move').set(changes).where('move_id', '=', moveId).execute()
}

/** Whether one of them is in a move that isn't settled. */
export async function anyUnderWay(connection: Connection, personIds: string[]): Promise<boolean> {
  const found = await personsMoving(connection)
    .where('mover.person_id', 'in', personIds)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whose move isn't settled. */
export function personsMoving(connection: Connection) {
  return connection
    .selectFrom('move')
    .innerJoin('move_mover as mover', 'mover.move_id', 'move.move_id')
    .select('mover.person_id')
    .where('move.state', 'in', underWay)
}

/** The day by which a move of that person's that isn't settled is normally processed. `2026-05-20` */
export async function moveExpectedBy(connection: Connection, personId: string): Promise<string | null> {
  const move = await connection
    .selectFrom('move')
    .where('move_id', 'in', (mover) =>
      mover.selectFrom('move_mover').select('move_id').where('person_id', '=', personId),
    )
    .where('state', 'in', underWay)
    .select('expected_by')
    .executeTakeFirst()
  return move?.expected_by ?? null
}

/** Those that wait for something, oldest first. */
export function unsettledMoves(connection: Connection) {
  return connection
    .selectFrom('move')
    .where('state', 'in', underWay)
    .select((move) => [
      'move_id as moveId',
      'state',
      'reported_at as reportedAt',
      'move_date as moveDate',
      move
        .selectFrom('move_mover')
        .whereRef('move_mover.move_id', '=', 'move.move_id')
        .select((mover) => mover.fn.countAll().as('count'))
        .as('movers'),
    ])
    .orderBy('move_id')
    .execute()
}
