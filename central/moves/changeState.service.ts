import type { MoveReason, MoveState } from '../../shared/domain/move.ts'
import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { notify } from '../notices/notify.ts'
import type { NoticeKind } from '../notices/noticeKind.ts'
import { moversOf, updateMove, type MoveRow } from './move.repository.ts'

/** Whose doing a change is; where nobody stands at a kiosk, the store's. */
export interface Author {
  actor: string
  officeId?: string | null
  kioskId?: string | null
}

interface Change {
  state: MoveRow['state']
  reason?: MoveReason | null
  registerReason?: string | null
}

type ChangedMove = Pick<MoveRow, 'move_id' | 'reporter_id'>
type MoveNotice = Extract<NoticeKind, `move.${string}`>

/** Told when it is so: `accepted` is an answer that only the register gives. */
const noticeOf: Partial<Record<MoveState, MoveNotice>> = {
  rejected: 'move.rejected',
  refused_by_register: 'move.rejected',
  registered: 'move.accepted',
}

/** Changes a move, logs it for everybody who moves, and tells them what they should know. */
export async function changeState(
  central: Central,
  connection: Connection,
  move: ChangedMove,
  { state, reason = null, registerReason = null }: Change,
  author: Author,
): Promise<void> {
  const { move_id: moveId } = move
  const changed_at = central.clock()
  await updateMove(connection, moveId, { state, reason, register_reason: registerReason, changed_at })
  await auditMove(connection, move, `move.${state}`, author, changed_at)
  const kind = noticeOf[state]
  if (kind !== undefined) await tell(central, connection, moveId, kind, await everybodyIn(connection, move))
}

/** One entry for each who moves: it is in the log that they may see. */
export async function auditMove(
  connection: Connection,
  move: ChangedMove,
  action: string,
  { actor, officeId = null, kioskId = null }: Author,
  at: Date,
): Promise<void> {
  const entry = { actor, action, purpose: `move ${move.move_id}` as const, officeId, kioskId }
  for (const personId of await everybodyIn(connection, move))
    await recordAudit(connection, { ...entry, personId }, at)
}

async function everybodyIn(connection: Connection, move: ChangedMove): Promise<string[]> {
  return [...new Set([move.reporter_id, ...(await moversOf(connection, move.move_id))])]
}

export async function tell(
  central: Central,
  connection: Connection,
  moveId: string,
  kind: MoveNotice,
  personIds: string[],
): Promise<void> {
  for (const personId of personIds) {
    const deduplicationKey = `${moveId} ${kind}`
    await notify(central, connection, { to: { personId }, kind, values: {}, deduplicationKey })
  }
}
