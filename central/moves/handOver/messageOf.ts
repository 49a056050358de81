import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import type { RegisteredPerson } from '../../register/register.ts'
import { moversOf, type MoveRow } from '../move.repository.ts'
import { mayMoveHere } from '../report/whoMayMove.ts'
import { moveMessage } from './message.ts'

const access = { actor: 'move hand-over', purpose: 'hand a move to the register' as const }

/** Numbers are read now; `null` when somebody has died or become protected since: the counter helps. Rule: Addresses 6. */
export async function messageOf(
  { register, clock }: Pick<Central, 'register' | 'clock'>,
  connection: Connection,
  move: MoveRow,
): Promise<string | null> {
  const movers: (RegisteredPerson | null)[] = []
  for (const personId of await moversOf(connection, move.move_id))
    movers.push(await register.lookUpPerson(connection, personId, access))
  const movable = movers.filter((mover) => mover !== null).filter(mayMoveHere)
  const reporter = movable.find((mover) => mover.personId === move.reporter_id)
  if (movable.length < movers.length || !reporter || move.place === null) return null
  return moveMessage({
    moveId: move.move_id,
    reporterNationalId: reporter.nationalId,
    moverNationalIds: movable.map(({ nationalId }) => nationalId),
    newAddress: move.new_address,
    place: move.place,
    moveDate: move.move_date,
    reportedOn: dateInOslo(move.reported_at),
    sentAt: clock(),
  })
}
