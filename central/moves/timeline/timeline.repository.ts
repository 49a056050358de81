import { sql } from 'kysely'
import type { Connection } from '../../database/database.ts'

const newest = 50

/** Moves that a person reported, is part of, or was asked about, newest first. */
export function movesWith(connection: Connection, personId: string) {
  return connection
    .selectFrom('move')
    .leftJoin('move_mover as mover', (join) =>
      join.onRef('mover.move_id', '=', 'move.move_id').on('mover.person_id', '=', personId),
    )
    .leftJoin('move_consent as consent', (join) =>
      join.onRef('consent.move_id', '=', 'move.move_id').on('consent.person_id', '=', personId),
    )
    .where((move) =>
      move.or([
        move('move.reporter_id', '=', personId),
        move('mover.person_id', 'is not', null),
        move('consent.person_id', 'is not', null),
      ]),
    )
    .selectAll('move')
    .select([
      sql<'reporter' | 'mover' | 'parent'>`case
        when move.reporter_id = ${personId} then 'reporter'
        when mover.person_id is not null then 'mover'
        else 'parent' end`.as('role'),
      sql<boolean>`consent.person_id is not null and consent.answer is null`.as('isAsked'),
    ])
    .orderBy('move.move_id', 'desc')
    .limit(newest)
    .execute()
}

export type MoveWithPerson = Awaited<ReturnType<typeof movesWith>>[number]
