import type { StaffSignInRequest, StaffToken } from '../../shared/wire/staff.ts'
import { recordAudit } from '../audit/audit.ts'
import type { Central } from '../central.ts'
import { Refusal } from '../refusal.ts'
import { staffPolicy } from './policy.ts'
import { countTry, forgetTries, hashSubject } from './signInTry.repository.ts'
import { findByUsername, type StaffRow } from './staff.repository.ts'
import { actorOf, createStaffToken } from './token.service.ts'
import { renewVerifier } from './verifier.repository.ts'
import { verifierExpiry } from './verifier.ts'

/**
 * The same statements and the same work for a username that nobody has.
 * @throws Refusal the same for everything that is wrong; `too_many_attempts` by the tries alone
 */
export async function signInStaff(
  central: Central,
  { username, password }: StaffSignInRequest,
  address: string,
): Promise<StaffToken> {
  const { db, keys, passwords, clock, log } = central
  const subject = hashSubject(keys.pepper, username, address)
  await takeTry(central, subject)

  const member = await findByUsername(db, username)
  const right = await passwords.verify(member?.password_hash ?? null, password)
  if (member === undefined || !right) {
    log.warn({ staffId: member?.staff_id ?? null }, 'staff sign-in refused')
    throw new Refusal('not_signed_in', 'Username or password is wrong.')
  }

  await forgetTries(db, subject)
  await noteSignIn(central, member, clock())
  return createStaffToken(central, { staffId: member.staff_id, role: member.role })
}

/** By username and address: a stranger elsewhere slows only themselves down. */
async function takeTry({ db, clock }: Central, subject: Buffer): Promise<void> {
  const now = clock()
  const wait = staffPolicy.minutesToWait * 60_000
  const { tries, firstAt } = await countTry(db, subject, { now, since: new Date(now.getTime() - wait) })
  if (tries <= staffPolicy.tries) return
  const secondsToWait = Math.ceil((firstAt.getTime() + wait - now.getTime()) / 1000)
  throw new Refusal('too_many_attempts', 'Too many attempts. Wait a while.', secondsToWait)
}

async function noteSignIn({ db }: Central, member: StaffRow, at: Date): Promise<void> {
  const { staff_id: staffId, role, office_id: officeId } = member
  await db.transaction().execute(async (transaction) => {
    await renewVerifier(transaction, staffId, verifierExpiry(at))
    const actor = actorOf({ role, staffId })
    const entry = {
      actor,
      action: 'staff.signed_in',
      purpose: 'work' as const,
      personId: null,
      officeId,
      kioskId: null,
    }
    await recordAudit(transaction, entry, at)
  })
}
