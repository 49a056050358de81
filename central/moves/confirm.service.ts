import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { changeState } from './changeState.service.ts'
import { answerConsent } from './consent.repository.ts'
import { judgeAgain } from './judgeAgain.ts'
import { lockMove, type MoveRow } from './move.repository.ts'
import { settleMove } from './settle.service.ts'

export interface MoveConfirmation {
  /** Who is identified. */
  personId: string
  moveId: string
  /** false: it is not so, and the move is rejected. */
  confirms: boolean
  kioskId: string
  officeId: string | null
  receivedAt: Date
}

const waiting: MoveRow['state'][] = ['awaiting_other_parent', 'awaiting_confirmation']

/**
 * What another adult or a child's other parent says to a move. Where nobody has asked that person, or the move waits no
 * longer, nothing changes. Rule: Addresses 6.
 */
export async function applyMoveConfirmation(
  central: Central,
  connection: Connection,
  { personId, moveId, confirms, kioskId, officeId, receivedAt }: MoveConfirmation,
): Promise<void> {
  const move = await lockMove(connection, moveId)
  if (move === undefined || !waiting.includes(move.state)) return
  const answer = confirms ? 'confirmed' : 'declined'
  if (!(await answerConsent(connection, { moveId, personId, answer, at: receivedAt }))) return

  const author = { actor: 'kiosk', officeId, kioskId }
  const entry = { ...author, action: `move.${answer}`, purpose: `move ${moveId}` as const, personId }
  await recordAudit(connection, entry, receivedAt)
  if (confirms)
    await settleMove(central, connection, move, {
      judgement: await judgeAgain(central, connection, move, author),
      author,
    })
  else await changeState(central, connection, move, { state: 'rejected', reason: 'declined' }, author)
}
