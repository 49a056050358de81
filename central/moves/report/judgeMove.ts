import type { MoveProblem, MoveReason } from '../../../shared/domain/move.ts'
import type { RegisteredPerson } from '../../register/register.ts'
import { isChild } from '../../register/eligibility.ts'
import type { NeededConsent } from '../consent.repository.ts'
import { isSameDwelling, roadAddressOf } from '../sameDwelling.ts'
import type { Circumstances } from './circumstances.ts'
import { mayMoveAlong, mayReportMove, residenceOf } from './whoMayMove.ts'

export type Judgement = { ok: true; consents: NeededConsent[] } | { ok: false; reason: MoveReason }

/**
 * Whether a move may go on, and who must agree first. Whatever is about persons has one answer, `referred`: a protected
 * one is a referral as any other. Rules: Addresses 5, 6.
 */
export function judgeMove(circumstances: Circumstances): Judgement {
  const { problems, move, reporter, movers, today, isUnderWay } = circumstances
  const [problem] = problems
  if (problem !== undefined) return refuse(reasonOf(problem))

  const from = reporter === null ? undefined : residenceOf(reporter)
  const isReferred = !reporter || !from || !mayReportMove(reporter, today)
  if (isReferred || !move.movers.includes(reporter.personId)) return refuse('referred')
  if (move.moveDate <= from.validFrom) return refuse('move_date')
  if (isSameDwelling(from.content, roadAddressOf(move.newAddress))) return refuse('address')
  const others = movers.filter((mover) => mover?.personId !== reporter.personId)
  if (!others.every((mover) => mover !== null && mayMoveAlong(mover, reporter, circumstances)))
    return refuse('referred')
  if (isUnderWay) return refuse('already_under_way')
  return { ok: true, consents: neededConsents(circumstances, reporter) }
}

function refuse(reason: MoveReason): Judgement {
  return { ok: false, reason }
}

function reasonOf({ field, problem }: MoveProblem): MoveReason {
  if (problem === 'svalbard') return 'referred'
  if (field === 'postCode') return 'post_code'
  return field === 'moveDate' ? 'move_date' : 'address'
}

/** Nobody is moved behind their back, and no child behind a parent's. Rule: Addresses 6. */
function neededConsents(
  { move, movers, parents, today }: Circumstances,
  reporter: RegisteredPerson,
): NeededConsent[] {
  const adults = movers.filter((mover) => mover !== null && !isChild(mover, today))
  const otherParents = [...parents.values()].flat().filter((parent) => parent?.status !== 'dead')
  const consents: NeededConsent[] = [
    ...idsOf(adults).map((personId) => ({ personId, role: 'mover' as const })),
    ...idsOf(otherParents)
      .filter((personId) => !move.movers.includes(personId))
      .map((personId) => ({ personId, role: 'parent' as const })),
  ]
  return consents.filter(({ personId }) => personId !== reporter.personId)
}

/** Each once: siblings have the same parents. */
function idsOf(persons: (RegisteredPerson | null)[]): string[] {
  return [...new Set(persons.flatMap((person) => (person === null ? [] : [person.personId])))]
}
