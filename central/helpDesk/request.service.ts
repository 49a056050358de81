import type { AccessPurpose } from '../../shared/domain/access.ts'
import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Language } from '../../shared/domain/language.ts'
import type { NationalId } from '../../shared/domain/nationalId.ts'
import { createReferenceNumber, type ReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { applyLetterBlock } from '../letters/block.service.ts'
import { applyLetterOrders } from '../letters/order.service.ts'
import { actorOf, type StaffMember } from '../staff/token.service.ts'

/** What a caller asked for. All that is known of them is a number, so nobody is identified by it. */
interface Asked {
  caller: StaffMember
  nationalId: NationalId
  receivedAt: Date
}

/**
 * What an anonymous block is: a suspension, which an identified person can lift. Rules: PIN-code letters 7, MinID
 * accounts 8.
 */
export async function blockOnRequest(central: Central, caller: StaffMember, nationalId: NationalId) {
  const asked = { caller, nationalId, receivedAt: central.clock() }
  await carryOut(
    central,
    asked,
    { action: 'letter.blocked', purpose: 'block letters on request' },
    (connection) => applyLetterBlock(central, connection, { ...fromHelpDesk(asked), personId: null }),
  )
  return { receivedAt: asked.receivedAt.toISOString() }
}

/**
 * Another activation letter while one is still valid, which only the help desk may order. Rules: PIN-code letters 11,
 * MinID accounts 8.
 * @throws Refusal where the store sends other letters
 */
export async function reorderOnRequest(
  central: Central,
  caller: StaffMember,
  { nationalId, language }: { nationalId: NationalId; language: Language },
): Promise<{ referenceNumber: ReferenceNumber }> {
  if (central.letterPolicy.kind !== 'activation_letter')
    throw new Refusal('not_offered', 'Activation letters are not what is sent here.')
  const asked = { caller, nationalId, receivedAt: central.clock() }
  const referenceNumber = createReferenceNumber((count) => randomBytes(count))
  const order = {
    referenceNumber,
    language,
    assurance: 'anonymous',
    personId: null,
    confirmedMobile: false,
  } as const
  await carryOut(central, asked, { action: 'letter.ordered', purpose: 'reorder on request' }, (connection) =>
    applyLetterOrders(central, connection, [{ ...order, ...fromHelpDesk(asked) }], asked.receivedAt),
  )
  return { referenceNumber }
}

/** The same work whoever the number belongs to; nothing of the person is answered. */
async function carryOut(
  { db, register }: Central,
  { caller, nationalId, receivedAt }: Asked,
  { action, purpose }: { action: string; purpose: AccessPurpose },
  apply: (connection: Connection) => Promise<unknown>,
): Promise<void> {
  const access = { actor: actorOf(caller), purpose, officeId: null, kioskId: null }
  await db.transaction().execute(async (transaction) => {
    const person = await register.lookUp(transaction, nationalId, access)
    await apply(transaction)
    await recordAudit(transaction, { ...access, action, personId: person?.personId ?? null }, receivedAt)
  })
}

function fromHelpDesk({ nationalId, receivedAt }: Asked) {
  return { nationalId, receivedAt, commandId: uuid(), kioskId: null }
}
