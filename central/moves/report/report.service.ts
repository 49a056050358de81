import { v7 as uuid } from 'uuid'
import { defaultMovePolicy, type MoveNotification } from '../../../shared/domain/move.ts'
import { addWorkingDays, dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { holidaysAfter } from '../../letters/calendar.ts'
import { isChild } from '../../register/eligibility.ts'
import { auditMove, tell } from '../changeState.service.ts'
import { anyUnderWay, insertMove, insertMovers, lockPersons } from '../move.repository.ts'
import type { MoveAssurance } from '../move.table.ts'
import { settleMove } from '../settle.service.ts'
import { readCircumstances, type Circumstances } from './circumstances.ts'
import { judgeMove } from './judgeMove.ts'

export interface MoveReport {
  /** Who is identified. */
  reporterId: string
  assurance: MoveAssurance
  move: MoveNotification
  commandId: string
  kioskId: string
  officeId: string | null
  /** When the store received it: the expected date counts from here. */
  receivedAt: Date
}

/**
 * Keeps a move and judges it at once. The answer on the wire is the same whatever came of it: the reporter reads the
 * outcome when identified. The same command makes one move only. Rule: Addresses 6.
 */
export async function applyMoveReport(
  central: Central,
  connection: Connection,
  report: MoveReport,
): Promise<void> {
  const { reporterId, move, kioskId, officeId, receivedAt } = report
  const author = { actor: 'kiosk', officeId, kioskId }
  const access = { ...author, purpose: 'judge a move notification' as const }
  await lockPersons(connection, [reporterId, ...move.movers])
  const isUnderWay = await anyUnderWay(connection, move.movers)
  const circumstances = await readCircumstances(central, connection, { move, reporterId, isUnderWay, access })
  const judgement = judgeMove(circumstances)
  const row = rowOf(report, circumstances)
  if (!(await insertMove(connection, row))) return

  if (judgement.ok) {
    await insertMovers(connection, row.move_id, move.movers)
    await tell(central, connection, row.move_id, 'move.received', [reporterId])
    await tell(central, connection, row.move_id, 'move.reported_from_here', otherAdults(circumstances))
  }
  await auditMove(connection, row, 'move.reported', author, receivedAt)
  await settleMove(central, connection, row, { judgement, author })
}

function rowOf({ move, receivedAt, ...report }: MoveReport, { place }: Pick<Circumstances, 'place'>) {
  const today = dateInOslo(receivedAt)
  return {
    move_id: uuid(),
    command_id: report.commandId,
    reporter_id: report.reporterId,
    assurance: report.assurance,
    kiosk_id: report.kioskId,
    office_id: report.officeId,
    state: 'received' as const,
    reason: null,
    new_address: JSON.stringify(move.newAddress),
    place,
    move_date: move.moveDate,
    reported_at: receivedAt,
    expected_by: addWorkingDays(today, defaultMovePolicy.processingDays, holidaysAfter(today)),
    changed_at: receivedAt,
    register_reason: null,
  }
}

/** At the old address, so that whoever is moved behind their back hears of it. */
function otherAdults({ household, today }: Circumstances): string[] {
  return household.filter((member) => !isChild(member, today)).map(({ personId }) => personId)
}
