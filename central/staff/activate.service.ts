import type { StaffActivationRequest, StaffToken } from '../../shared/wire/staff.ts'
import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import { hashInvitationCode } from '../fleet/invitationCode.ts'
import { Refusal } from '../refusal.ts'
import { activateInvited, findByUsername, type StaffRow } from './staff.repository.ts'
import { actorOf, createStaffToken } from './token.service.ts'
import { insertVerifier } from './verifier.repository.ts'
import { deriveVerifier, verifierExpiry } from './verifier.ts'

/**
 * Whom an operator added trades the one-time code for a password of their own, and has signed in by it.
 * @throws Refusal the same, after the same work, for a code that is wrong, used or too old, and an unknown username
 */
export async function activateStaff(
  central: Central,
  { username, activationCode, password }: StaffActivationRequest,
): Promise<StaffToken> {
  const { db, keys, passwords, clock } = central
  const now = clock()
  const activationHash = hashInvitationCode(keys.pepper, activationCode)
  const member = await findByUsername(db, username)
  const passwordHash = await passwords.hash(password)
  if (member === undefined || activationHash === null || !isGood(member, activationHash, now))
    throw notInvited()

  const { staff_id: staffId, role, office_id: officeId } = member
  const verifier = officeId === null ? null : await deriveVerifier(passwords, officeId, password)
  await db.transaction().execute(async (transaction) => {
    if (!(await activateInvited(transaction, staffId, passwordHash))) throw notInvited()
    if (officeId !== null && verifier !== null)
      await insertVerifier(transaction, { officeId, staffId }, verifier, verifierExpiry(now))
    const actor = actorOf({ role, staffId })
    const entry = {
      actor,
      action: 'staff.activated',
      purpose: 'work' as const,
      personId: null,
      officeId,
      kioskId: null,
    }
    await recordAudit(transaction, entry, now)
  })
  return createStaffToken(central, { staffId, role })
}

function isGood(member: StaffRow, activationHash: Buffer, now: Date): boolean {
  const { activation_hash: expected, activation_expires_at: expiresAt } = member
  return expected !== null && expiresAt !== null && expiresAt > now && activationHash.equals(expected)
}

function notInvited(): Refusal {
  return new Refusal('not_invited', 'This code is not good any more. Ask for a new one: staff add.')
}
