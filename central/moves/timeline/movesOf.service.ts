import type { MoveTimeline } from '../../../shared/wire/move.ts'
import type { Central } from '../../central.ts'
import type { Visitor } from '../../grants/grant.service.ts'
import { isProtected } from '../../register/eligibility.ts'
import type { RegisteredPerson } from '../../register/register.ts'
import { moversOf } from '../move.repository.ts'
import { movesWith, type MoveWithPerson } from './timeline.repository.ts'

/** What an identified visitor may see of moves. Who became protected since is left out without a trace. Rule: Addresses 5. */
export async function movesOf(central: Central, { personId, kiosk }: Visitor): Promise<MoveTimeline[]> {
  const { db, register } = central
  const access = { actor: 'kiosk', purpose: 'show moves' as const, kioskId: kiosk.kiosk_id }
  const moves = []
  for (const move of await movesWith(db, personId)) {
    const movers = []
    for (const moverId of await moversOf(db, move.move_id))
      movers.push(await register.lookUpPerson(db, moverId, access))
    const visible = movers.filter((mover) => mover !== null).filter(({ grading }) => !isProtected(grading))
    // Where the protected one lives, or was to live, is nothing for somebody who lives elsewhere.
    if (move.role === 'parent' && visible.length < movers.length) continue
    moves.push(timelineOf(move, visible))
  }
  return moves
}

function timelineOf(move: MoveWithPerson, movers: RegisteredPerson[]): MoveTimeline {
  const { role, state } = move
  return {
    moveId: move.move_id,
    role,
    reporterName: movers.find((mover) => mover.personId === move.reporter_id)?.givenName ?? null,
    awaitsMyConfirmation:
      move.isAsked && (state === 'awaiting_other_parent' || state === 'awaiting_confirmation'),
    state,
    reason: role === 'reporter' ? move.reason : null,
    newAddress: move.new_address,
    place: move.place,
    moveDate: move.move_date,
    reportedAt: move.reported_at.toISOString(),
    expectedBy: move.expected_by,
    movers: movers.map(({ personId, givenName }) => ({ personId, givenName })),
  }
}
