import type { ClerkVerification, LockRelease } from '../../../shared/wire/account.ts'
import type { Grant } from '../../../shared/wire/signIn.ts'
import { recordAudit } from '../../audit/audit.ts'
import type { Central } from '../../central.ts'
import { findKiosk } from '../../fleet/kiosk.repository.ts'
import { issueGrant } from '../../grants/grant.service.ts'
import { Refusal } from '../../refusal.ts'
import { actorOf, type StaffMember } from '../../staff/token.service.ts'
import { personOrNull, subjectOf } from '../subject.ts'
import { forgetTries } from '../tries/try.repository.ts'

const purposes = {
  passport: 'verify identity by passport',
  national_id_card: 'verify identity by national ID card',
} as const

/**
 * A clerk has seen who it is: for one visit at a kiosk of their own office. Rule: MinID accounts 6.
 * @throws Refusal
 */
export async function verifyByClerk(
  central: Central,
  clerk: StaffMember,
  { kioskId, visitId, nationalId, document }: ClerkVerification,
): Promise<Grant> {
  await requireOwnKiosk(central, clerk, kioskId)
  const access = { actor: actorOf(clerk), purpose: purposes[document], officeId: clerk.officeId, kioskId }
  return central.db.transaction().execute(async (transaction) => {
    const personId = personOrNull(await subjectOf(central, transaction, nationalId, access))
    if (personId === null)
      throw new Refusal('no_such_person', 'The register knows nobody living by this number.')
    await recordAudit(transaction, { ...access, action: 'person.verified', personId }, central.clock())
    const visit = { kioskId, visitId, personId, assurance: 'clerk_verified' } as const
    const { grant, expiresAt } = await issueGrant(central, transaction, visit)
    return { grant, expiresAt: expiresAt.toISOString() }
  })
}

/** The person stands before the clerk and may try again. Rule: MinID accounts 4. @throws Refusal */
export async function releaseLock(
  central: Central,
  clerk: StaffMember,
  { kioskId, nationalId }: LockRelease,
): Promise<{ released: true }> {
  await requireOwnKiosk(central, clerk, kioskId)
  const purpose = 'release a lock' as const
  const access = { actor: actorOf(clerk), purpose, officeId: clerk.officeId, kioskId }
  await central.db.transaction().execute(async (transaction) => {
    const subjectId = await subjectOf(central, transaction, nationalId, access)
    await forgetTries(transaction, { personId: subjectId, kioskId })
    const entry = { ...access, action: 'sign_in.released', personId: personOrNull(subjectId) }
    await recordAudit(transaction, entry, central.clock())
  })
  return { released: true }
}

async function requireOwnKiosk({ db }: Central, { officeId }: StaffMember, kioskId: string): Promise<void> {
  const kiosk = await findKiosk(db, kioskId)
  if (kiosk?.state !== 'active' || kiosk.office_id !== officeId)
    throw new Refusal('not_your_kiosk', 'This is no kiosk of your office.')
}
