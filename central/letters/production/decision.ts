import type { LetterPolicy } from '../../../shared/domain/letter.ts'
import { addWorkingDays, dateInOslo } from '../../../shared/domain/workingDays.ts'
import { destinationOf } from '../../register/destination.ts'
import { ageAt, isProtected } from '../../register/eligibility.ts'
import type { RegisteredAddress, RegisteredPerson } from '../../register/register.ts'
import { holidaysAfter } from '../calendar.ts'
import { recipientLines } from './recipientLines.ts'

/** Kept in the store only: who isn't identified never learns them. Rule: PIN-code letters 3. */
export type RefusalReason =
  'unknown_person' | 'dead' | 'emigrated' | 'protected' | 'under_age' | 'no_address' | 'on_its_way' | 'quota'
/** Somebody at the counter has to look: the letter may still be made. */
export type HoldReason = 'address_changed' | 'address_incomplete' | 'not_printable'

export type Decision =
  | { outcome: 'letter'; personId: string; recipient: string[] }
  | { outcome: 'refused'; reason: RefusalReason }
  | { outcome: 'held'; reason: HoldReason }

/** A letter made before, or earlier in the same batch. */
export interface EarlierLetter {
  producedAt: Date
  /** `null`: still here */
  postedAt: Date | null
}

export interface Circumstances {
  orderedAt: Date
  now: Date
  policy: LetterPolicy
  earlier: EarlierLetter[]
}

/** What becomes of an order, by the person as the register knows them now. Rules: PIN-code letters 2, 7, 8. */
export function decide(person: RegisteredPerson | null, circumstances: Circumstances): Decision {
  if (!person) return refuse('unknown_person')
  if (person.status === 'dead') return refuse('dead')
  if (isProtected(person.grading)) return refuse('protected')
  const { now, policy, earlier } = circumstances
  if (ageAt(person.birthDate, dateInOslo(now)) < policy.minimumAge) return refuse('under_age')

  const destination = destinationOf(person)
  if (person.status === 'emigrated' && destination?.kind === 'bostedsadresse') return refuse('emigrated')
  if (!destination) return refuse('no_address')

  if (earlier.some((letter) => isOnItsWay(letter, now, policy))) return refuse('on_its_way')
  if (quotaIsUsed(earlier, now, policy)) return refuse('quota')
  return addressTo(person, destination, circumstances.orderedAt)
}

function addressTo(person: RegisteredPerson, destination: RegisteredAddress, orderedAt: Date): Decision {
  // An address that is new on the very day of the order is where most orders after a move come from.
  if (destination.validFrom > dateInOslo(orderedAt)) return hold('address_changed')
  const lines = recipientLines(person, destination)
  return lines.ok
    ? { outcome: 'letter', personId: person.personId, recipient: lines.lines }
    : hold(lines.error)
}

/** Until it is posted, and then as long as the post may take. Rules: PIN-code letters 5, 8. */
function isOnItsWay(letter: EarlierLetter, now: Date, policy: LetterPolicy): boolean {
  if (!letter.postedAt) return true
  const posted = dateInOslo(letter.postedAt)
  return dateInOslo(now) <= addWorkingDays(posted, policy.deliveryDays.to, holidaysAfter(posted))
}

/** Every order is anonymous so far; the quota binds nobody who is identified. Rule: PIN-code letters 7. */
function quotaIsUsed(earlier: EarlierLetter[], now: Date, policy: LetterPolicy): boolean {
  const since = new Date(now)
  since.setUTCDate(since.getUTCDate() - policy.anonymousLetters.days)
  return earlier.filter(({ producedAt }) => producedAt > since).length >= policy.anonymousLetters.count
}

function refuse(reason: RefusalReason): Decision {
  return { outcome: 'refused', reason }
}

function hold(reason: HoldReason): Decision {
  return { outcome: 'held', reason }
}
