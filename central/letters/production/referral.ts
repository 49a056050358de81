import type { LetterPolicy } from '../../../shared/domain/letter.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import { ageAt, isProtected } from '../../register/eligibility.ts'
import type { RegisteredAddress, RegisteredPerson } from '../../register/register.ts'
import type { Circumstances } from './circumstances.ts'

/**
 * Whom the counter deals with. One answer for all of them, and nothing more is kept: which of them it was would tell of
 * a protected address. Rules: PIN-code letters 2, Addresses 5.
 */
export function isReferred(
  person: RegisteredPerson,
  destination: RegisteredAddress,
  { orderedBy, now, policy }: Pick<Circumstances, 'orderedBy' | 'now' | 'policy'>,
): boolean {
  return (
    person.status === 'dead' ||
    isProtected(person.grading) ||
    isTooYoung(person.birthDate, now, policy) ||
    (person.status === 'emigrated' && destination.kind === 'bostedsadresse') ||
    // Someone identified who ordered with another's number.
    (orderedBy !== null && orderedBy !== person.personId)
  )
}

function isTooYoung(
  birthDate: string,
  now: Date,
  { minimumAge, oldEnoughFrom }: Pick<LetterPolicy, 'minimumAge' | 'oldEnoughFrom'>,
): boolean {
  const today = dateInOslo(now)
  const counted = oldEnoughFrom === 'year' ? `${today.slice(0, 4)}-12-31` : today
  return ageAt(birthDate, counted) < minimumAge
}
