import { jwtVerify, SignJWT } from 'jose'
import { validate as isUuid } from 'uuid'
import type { StaffRole, StaffToken } from '../../shared/wire/staff.ts'
import type { Central } from '../central.ts'
import { notAllowed } from '../refusal.ts'
import { staffPolicy } from './policy.ts'
import { findStaffMember } from './staff.repository.ts'

/** A clerk, technician or member of the help desk who has signed in. */
export interface StaffMember {
  staffId: string
  role: StaffRole
  /** Null for the help desk alone. */
  officeId: string | null
}

const issuer = 'skranke-central'
/** Not a kiosk's token, which has no audience, and not a visitor's grant. */
const audience = 'skranke-staff'

/** Says who, and nothing of what they may do: that is read at each request. */
export async function createStaffToken(
  { keys, clock }: Central,
  { staffId, role }: Pick<StaffMember, 'staffId' | 'role'>,
): Promise<StaffToken> {
  const issuedAt = Math.floor(clock().getTime() / 1000)
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(staffId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + staffPolicy.tokenSeconds)
    .sign(keys.token)
  return { token, role, expiresInSeconds: staffPolicy.tokenSeconds }
}

/**
 * The member of staff behind a request: the token is good, and its owner has that role and is not deactivated.
 * @throws Refusal the same whatever is wrong
 */
export async function authenticateStaff(
  central: Central,
  authorization: string | undefined,
  role: StaffRole,
): Promise<StaffMember> {
  const token = /^Bearer (\S+)$/u.exec(authorization ?? '')?.[1]
  const staffId = token === undefined ? undefined : await subjectOf(central, token)
  const member =
    staffId !== undefined && isUuid(staffId) ? await findStaffMember(central.db, staffId) : undefined
  if (member?.state !== 'active' || member.role !== role) throw notAllowed()
  return { staffId: member.staff_id, role, officeId: member.office_id }
}

async function subjectOf({ keys, clock }: Central, token: string): Promise<string | undefined> {
  const requiredClaims = ['sub', 'exp']
  const options = { algorithms: ['HS256'], issuer, audience, requiredClaims, currentDate: clock() }
  const verified = await jwtVerify(token, keys.token, options).catch(() => null)
  return verified?.payload.sub
}

/** How the audit names them. */
export function actorOf({ role, staffId }: Pick<StaffMember, 'role' | 'staffId'>): string {
  return `${role} ${staffId}`
}
