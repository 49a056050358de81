import type { Action } from '../../shared/wire/action.ts'
import type { CommandContent } from '../../shared/wire/command.ts'
import type { Visitor } from '../grants/grant.service.ts'
import { liftSuspension } from '../letters/liftSuspension.service.ts'
import { applyMoveConfirmation } from '../moves/confirm.service.ts'
import { applyMoveReport } from '../moves/report/report.service.ts'
import type { Receiving } from './receiving.ts'

type OwnAction = Extract<Action, { kind: 'letter.lift_suspension' | 'move.report' | 'move.confirm' }>

/** What somebody does in their own name: only when they are identified. */
export async function applyOwn(
  { central, connection, kiosk, receivedAt }: Receiving,
  { kioskId, commandId }: CommandContent,
  action: OwnAction,
  { personId, assurance }: Omit<Visitor, 'kiosk'>,
): Promise<void> {
  const from = { kioskId, officeId: kiosk.office_id, receivedAt }
  switch (action.kind) {
    case 'letter.lift_suspension':
      return liftSuspension(connection, { personId, kioskId, receivedAt })
    case 'move.report': {
      const report = { ...from, reporterId: personId, assurance, move: action.move, commandId }
      return applyMoveReport(central, connection, report)
    }
    case 'move.confirm': {
      const { moveId, confirms } = action
      return applyMoveConfirmation(central, connection, { ...from, personId, moveId, confirms })
    }
  }
}
