import type { LetterReason } from '../../../shared/domain/letter.ts'
import { dateInOslo } from '../../../shared/domain/workingDays.ts'
import { destinationOf } from '../../register/destination.ts'
import type { RegisteredAddress, RegisteredPerson } from '../../register/register.ts'
import { windowHasPassed } from '../deliveryWindow.ts'
import type { Circumstances, EarlierLetter } from './circumstances.ts'
import { isReferred } from './referral.ts'
import { recipientLines } from './recipientLines.ts'

export type Decision =
  | { outcome: 'letter'; personId: string; recipient: string[]; abroad: boolean }
  | { outcome: 'refused' | 'cancelled' | 'held'; personId: string | null; reason: LetterReason }

/** What becomes of an order, by the person as the register knows them now. Rules: PIN-code letters 2, 5, 7, 8, 11. */
export function decide(person: RegisteredPerson | null, circumstances: Circumstances): Decision {
  const destination = person && destinationOf(person)
  if (!person || !destination || isReferred(person, destination, circumstances))
    return { outcome: 'refused', personId: person?.personId ?? null, reason: 'referred' }
  const { personId } = person
  if (circumstances.blockedSince) return { outcome: 'cancelled', personId, reason: 'blocked' }
  const refusal = refusals.find(({ applies }) => applies(circumstances, person))
  if (refusal) return { outcome: 'refused', personId, reason: refusal.reason }
  return addressTo(person, destination, circumstances)
}

interface Refusal {
  reason: LetterReason
  applies: (circumstances: Circumstances, person: RegisteredPerson) => boolean
}

/** In this order: who is identified is told the first that applies. */
const refusals: Refusal[] = [
  {
    reason: 'returned_address',
    applies: ({ earlier }, { changedAt }) =>
      earlier.some(({ returnedAt }) => returnedAt !== null && changedAt <= returnedAt),
  },
  { reason: 'on_its_way', applies: ({ earlier, ...now }) => earlier.some((one) => isOnItsWay(one, now)) },
  {
    reason: 'still_valid',
    applies: ({ earlier, byHelpDesk, now }) =>
      !byHelpDesk && earlier.some((letter) => isStillValid(letter, dateInOslo(now))),
  },
  {
    reason: 'mobile_unconfirmed',
    applies: ({ policy, confirmedMobile, byHelpDesk }) =>
      policy.needsConfirmedMobile && !confirmedMobile && !byHelpDesk,
  },
  { reason: 'quota', applies: quotaIsUsed },
]

/** Until it is posted, and then as long as the post may take; not a blocked or returned one. Rules: PIN-code letters 5, 8. */
function isOnItsWay(
  { postedAt, returnedAt, isBlocked, abroad }: EarlierLetter,
  { now, policy }: Pick<Circumstances, 'now' | 'policy'>,
): boolean {
  if (returnedAt !== null || isBlocked) return false
  return postedAt === null || !windowHasPassed(policy, { postedAt, abroad }, now)
}

/** Rule: PIN-code letters 11. */
function isStillValid({ validUntil, returnedAt, isBlocked }: EarlierLetter, today: string): boolean {
  return validUntil !== null && validUntil >= today && returnedAt === null && !isBlocked
}

/** Counts what anonymous orders led to, and binds nobody who is identified. Rule: PIN-code letters 7. */
function quotaIsUsed({ orderedBy, earlier, now, policy }: Circumstances): boolean {
  const { count, days } = policy.anonymousLetters
  const since = now.getTime() - days * 86_400_000
  const recent = earlier.filter(
    ({ orderedAnonymously, producedAt }) => orderedAnonymously && producedAt.getTime() > since,
  )
  return orderedBy === null && recent.length >= count
}

/** Changed since the order: it may be somebody else's doing, so the person is told. Rule: PIN-code letters 2. */
function addressTo(
  person: RegisteredPerson,
  destination: RegisteredAddress,
  { addressConfirmedAt, awaitedMove }: Circumstances,
): Decision {
  const { personId, changedAt } = person
  const isChanged = changedAt > addressConfirmedAt
  if (awaitedMove && !isChanged) return { outcome: 'held', personId, reason: 'move_not_registered' }
  if (isChanged && !awaitedMove) return { outcome: 'held', personId, reason: 'address_changed' }
  const addressed = recipientLines(person, destination)
  return addressed.ok
    ? {
        outcome: 'letter',
        personId,
        recipient: addressed.lines,
        abroad: destination.kind === 'postadresseIUtlandet',
      }
    : { outcome: 'held', personId, reason: addressed.error }
}
