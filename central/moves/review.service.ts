import type { MoveReason } from '../../shared/domain/move.ts'
import type { Central } from '../central.ts'
import { changeState } from './changeState.service.ts'
import { judgeAgain } from './judgeAgain.ts'
import { lockMove, type MoveRow } from './move.repository.ts'
import { settleMove } from './settle.service.ts'

export type NotReviewed = 'unknown' | 'not_under_review' | 'settled'
export type Reviewed = { ok: true; state: MoveRow['state'] } | { ok: false; error: NotReviewed }

const operator = { actor: 'operator' }
/** Nothing has left the store yet. */
const rejectable: MoveRow['state'][] = [
  'awaiting_other_parent',
  'awaiting_confirmation',
  'under_review',
  'accepted',
]

/** Somebody has looked at a move that rests on a clerk's word: it goes on if it still may. */
export function acceptMove(central: Central, moveId: string): Promise<Reviewed> {
  return central.db.transaction().execute(async (transaction) => {
    const move = await lockMove(transaction, moveId)
    if (move === undefined) return { ok: false, error: 'unknown' }
    if (move.state !== 'under_review') return { ok: false, error: 'not_under_review' }
    const judgement = await judgeAgain(central, transaction, move, operator)
    await settleMove(central, transaction, move, { judgement, author: operator, isReviewed: true })
    return { ok: true, state: (await lockMove(transaction, moveId))?.state ?? move.state }
  })
}

export function rejectMove(central: Central, moveId: string, reason: MoveReason): Promise<Reviewed> {
  return central.db.transaction().execute(async (transaction) => {
    const move = await lockMove(transaction, moveId)
    if (move === undefined) return { ok: false, error: 'unknown' }
    if (!rejectable.includes(move.state)) return { ok: false, error: 'settled' }
    await changeState(central, transaction, move, { state: 'rejected', reason }, operator)
    return { ok: true, state: 'rejected' }
  })
}
