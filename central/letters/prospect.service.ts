import type { LetterProspect, LetterReason } from '../../shared/domain/letter.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { Visitor } from '../grants/grant.service.ts'
import { moveExpectedBy } from '../moves/move.repository.ts'
import { destinationOf } from '../register/destination.ts'
import type { RegisteredPerson } from '../register/register.ts'
import { decide } from './production/decision.ts'
import { earlierLetters } from './production/letter.repository.ts'
import { recipientLines } from './production/recipientLines.ts'
import { lettersOf } from './timeline/lettersOf.service.ts'

/** Where a letter would go that its person orders now, and whether there would be one. Rule: PIN-code letters 3. */
export async function letterProspect(central: Central, visitor: Visitor): Promise<LetterProspect> {
  const { db, register } = central
  const { personId, kiosk } = visitor
  const person = await register.lookUpPerson(db, personId, {
    actor: 'kiosk',
    purpose: 'order a letter with codes',
    officeId: kiosk.office_id,
    kioskId: kiosk.kiosk_id,
  })
  const reason = await reasonNow(central, db, person)
  return {
    destination: person === null || reason === 'referred' ? null : linesOf(person),
    reason,
    isMoving: (await moveExpectedBy(db, personId)) !== null,
  }
}

/** As production would decide now. */
async function reasonNow(
  central: Central,
  connection: Connection,
  person: RegisteredPerson | null,
): Promise<LetterReason | null> {
  if (person === null) return 'referred'
  const { personId } = person
  const now = central.clock()
  const decision = decide(person, {
    orderedBy: personId,
    byHelpDesk: false,
    // Asked for on the way to the order, where an office wants it.
    confirmedMobile: true,
    addressConfirmedAt: now,
    awaitedMove: false,
    blockedSince: false,
    earlier: (await earlierLetters(connection, [personId])).get(personId) ?? [],
    now,
    policy: central.letterPolicy,
  })
  if (decision.outcome !== 'letter') return decision.reason
  const orders = await lettersOf(central, connection, personId)
  return orders.some(({ state }) => state === 'ordered' || state === 'held') ? 'on_its_way' : null
}

/** Without the name, which stands above them on the envelope. */
function linesOf(person: RegisteredPerson): string[] | null {
  const destination = destinationOf(person)
  const addressed = destination && recipientLines(person, destination)
  return addressed?.ok === true ? addressed.lines.slice(1) : null
}
