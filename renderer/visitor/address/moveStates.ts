import type { MoveReason, MoveState } from '../../../shared/domain/move.ts'
import type { MoveTimeline } from '../../../shared/wire/move.ts'

const settled: readonly MoveState[] = ['rejected', 'registered', 'refused_by_register']

/** Nothing more will become of it. */
export function isSettled(state: MoveState): boolean {
  return settled.includes(state)
}

const mendable: readonly (MoveReason | null)[] = ['address', 'post_code', 'move_date']

/** Its reporter can change what was typed and send it again. */
export function canBeMended(move: MoveTimeline | null): boolean {
  return move?.state === 'rejected' && mendable.includes(move.reason)
}
