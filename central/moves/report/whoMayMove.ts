import { isOnSvalbard } from '../../../shared/domain/move.ts'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import { isChild, isProtected } from '../../register/eligibility.ts'
import type { RegisteredAddress, RegisteredPerson } from '../../register/register.ts'
import { isSameDwelling } from '../sameDwelling.ts'
import type { Circumstances } from './circumstances.ts'

export function residenceOf({ addresses }: RegisteredPerson): RegisteredAddress | undefined {
  return addresses.find(({ kind }) => kind === 'bostedsadresse')
}

/** Who is referred whatever the move; everybody in the same words. Rule: Addresses 5. */
export function mayReportMove(person: RegisteredPerson, today: IsoDate): boolean {
  return mayMoveHere(person) && !isChild(person, today)
}

/** Everybody else is helped at the counter. Rules: Addresses 1, 5, 6. */
export function mayMoveHere(person: RegisteredPerson): boolean {
  const content = residenceOf(person)?.content
  return (
    mayDecide(person) && content !== undefined && !('postCode' in content && isOnSvalbard(content.postCode))
  )
}

/** Who can be asked and may be told. */
function mayDecide({ status, grading, underGuardianship }: RegisteredPerson): boolean {
  return status === 'resident' && !isProtected(grading) && !underGuardianship
}

/** From the reporter's address: spouse, partner or whoever else lives there, and children. Rule: Addresses 6. */
export function mayMoveAlong(
  mover: RegisteredPerson,
  reporter: RegisteredPerson,
  circumstances: Circumstances,
): boolean {
  const { today, household, move } = circumstances
  const from = residenceOf(reporter)
  const residence = residenceOf(mover)
  return (
    mayMoveHere(mover) &&
    from !== undefined &&
    residence !== undefined &&
    isSameDwelling(residence.content, from.content) &&
    residence.validFrom < move.moveDate &&
    (isChild(mover, today)
      ? parentsAllow(mover, circumstances)
      : mover.personId === reporter.spouseId || household.some(({ personId }) => personId === mover.personId))
  )
}

/** One with responsibility moves along, and each of the others can be asked. */
function parentsAllow(child: RegisteredPerson, { parents, move }: Circumstances): boolean {
  const responsible = parents.get(child.personId) ?? []
  return (
    responsible.some((parent) => parent !== null && move.movers.includes(parent.personId)) &&
    responsible.every((parent) => parent !== null && (parent.status === 'dead' || mayDecide(parent)))
  )
}
