import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { Author } from './changeState.service.ts'
import { moversOf, type MoveRow } from './move.repository.ts'
import { readCircumstances } from './report/circumstances.ts'
import { judgeMove, type Judgement } from './report/judgeMove.ts'

/** Since a move was reported, somebody may have moved, become protected, or got another parent. */
export async function judgeAgain(
  central: Central,
  connection: Connection,
  row: MoveRow,
  author: Author,
): Promise<Judgement> {
  const movers = await moversOf(connection, row.move_id)
  const circumstances = await readCircumstances(central, connection, {
    move: { movers, newAddress: row.new_address, moveDate: row.move_date },
    reporterId: row.reporter_id,
    isUnderWay: false,
    access: { ...author, purpose: 'judge a move notification' as const },
  })
  return judgeMove(circumstances)
}
