import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { changeState, tell, type Author } from './changeState.service.ts'
import { confirmedBy, insertConsents, type NeededConsent } from './consent.repository.ts'
import type { MoveRow } from './move.repository.ts'
import type { Judgement } from './report/judgeMove.ts'

interface Settling {
  /** As things are now. */
  judgement: Judgement
  author: Author
  /** A clerk has looked at it since. */
  isReviewed?: boolean
}

type Settled = Pick<MoveRow, 'move_id' | 'reporter_id' | 'assurance' | 'state'>

/** Takes a move as far as it goes now: whoever has to agree is asked, or it is accepted or rejected. */
export async function settleMove(
  central: Central,
  connection: Connection,
  move: Settled,
  { judgement, author, isReviewed = false }: Settling,
): Promise<void> {
  const { move_id: moveId } = move
  if (!judgement.ok) {
    await changeState(central, connection, move, { state: 'rejected', reason: judgement.reason }, author)
    return
  }
  const confirmed = await confirmedBy(connection, moveId)
  const missing = judgement.consents.filter(({ personId }) => !confirmed.includes(personId))
  await insertConsents(connection, moveId, missing)
  await tell(
    central,
    connection,
    moveId,
    'move.confirm_requested',
    missing.map(({ personId }) => personId),
  )
  const state = stateOf(move, missing, isReviewed)
  if (state !== move.state) await changeState(central, connection, move, { state }, author)
}

function stateOf({ assurance }: Settled, missing: NeededConsent[], isReviewed: boolean): MoveRow['state'] {
  if (missing.some(({ role }) => role === 'parent')) return 'awaiting_other_parent'
  if (missing.length > 0) return 'awaiting_confirmation'
  return assurance === 'clerk_offline' && !isReviewed ? 'under_review' : 'accepted'
}
