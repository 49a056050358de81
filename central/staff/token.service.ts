import { jwtVerify, SignJWT } from 'jose'
import { validate as isUuid } from 'uuid'
import type { Central } from '../central.ts'
import { notAllowed } from '../http/wireProblem.ts'
import { findStaffMember } from './staff.repository.ts'
import type { StaffRole } from './staff.table.ts'

/** A clerk, technician or member of the help desk who has signed in. */
export interface StaffMember {
  staffId: string
  role: StaffRole
  /** Null for the help desk alone. */
  officeId: string | null
}

export const staffTokenSeconds = 3600

const issuer = 'skranke-central'
/** Not a kiosk's token, which has no audience, and not a visitor's grant. */
const audience = 'skranke-staff'

/** Says who, and nothing of what they may do: that is read at each request. */
export function createStaffToken({ keys, clock }: Central, staffId: string): Promise<string> {
  const issuedAt = Math.floor(clock().getTime() / 1000)
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(staffId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + staffTokenSeconds)
    .sign(keys.token)
}

/**
 * The member of staff behind a request: the token is good, and its owner has that role and is not deactivated.
 * @throws WireProblem the same whatever is wrong
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
  if (member === undefined || member.state !== 'active' || member.role !== role) throw notAllowed()
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
