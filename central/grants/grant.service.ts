import { jwtVerify, SignJWT } from 'jose'
import { v7 as uuid } from 'uuid'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { notAllowed } from '../refusal.ts'
import { findGrant, insertGrant, takeCommand, type GrantRow } from './grant.repository.ts'
import type { Assurance } from './grant.table.ts'

export const grantPolicy = {
  minutesValid: 30,
  /** More than any visit needs, and too few to be worth stealing. */
  commands: 20,
  /**
   * A kiosk that was honestly offline may bring a command after the grant has expired: until so many days after it was
   * issued, counted by the store's own clock.
   */
  daysUntilCommandsAreTooOld: 7,
}

/** The identified person behind a request. */
export interface Visitor {
  kiosk: KioskRow
  visitId: string
  grantId: string
  personId: string
  assurance: Assurance
}

interface NewGrant {
  kioskId: string
  visitId: string
  personId: string
  assurance: Assurance
}

const issuer = 'skranke-central'
const audience = 'skranke-visitor'

/** Binds what an identified visitor may do to kiosk, visit and a number of commands. Says nothing about the person. */
export async function issueGrant(
  { keys, clock }: Pick<Central, 'keys' | 'clock'>,
  connection: Connection,
  { kioskId, visitId, personId, assurance }: NewGrant,
): Promise<{ grant: string; expiresAt: Date }> {
  const issuedAt = clock()
  const expiresAt = new Date(issuedAt.getTime() + grantPolicy.minutesValid * 60_000)
  const grantId = uuid()
  await insertGrant(connection, {
    kiosk_id: kioskId,
    visitor_grant_id: grantId,
    visit_id: visitId,
    person_id: personId,
    assurance,
    issued_at: issuedAt,
    expires_at: expiresAt,
    commands_left: grantPolicy.commands,
    revoked_at: null,
  })
  const grant = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(grantId)
    .sign(keys.token)
  return { grant, expiresAt }
}

/**
 * Who is behind a request that came with this grant.
 * @throws Refusal the same whatever is wrong with it
 */
export async function authenticateVisitor(
  central: Central,
  kiosk: KioskRow,
  grant: string | undefined,
): Promise<Visitor> {
  const row = grant === undefined ? undefined : await openGrant(central, central.db, kiosk.kiosk_id, grant)
  if (row?.revoked_at !== null || row.expires_at <= central.clock()) throw notAllowed()
  return { kiosk, ...visitorIn(row) }
}

/** Why a command made with a grant is not carried out. */
export type GrantProblem = 'grant_unknown' | 'grant_revoked' | 'grant_too_old' | 'grant_used_up'

export type CommandAuthority =
  { ok: true; visitor: Omit<Visitor, 'kiosk'> } | { ok: false; problem: GrantProblem }

/** Judged when the command is applied, not when it was made: see {@link grantPolicy}. Counts the command. */
export async function useGrant(
  central: Central,
  connection: Connection,
  command: { kioskId: string; visitId: string; grant: string; receivedAt: Date },
): Promise<CommandAuthority> {
  const row = await openGrant(central, connection, command.kioskId, command.grant)
  if (row?.visit_id !== command.visitId) return { ok: false, problem: 'grant_unknown' }
  if (row.revoked_at !== null) return { ok: false, problem: 'grant_revoked' }
  const oldest = command.receivedAt.getTime() - grantPolicy.daysUntilCommandsAreTooOld * 86_400_000
  if (row.issued_at.getTime() < oldest) return { ok: false, problem: 'grant_too_old' }
  if (!(await takeCommand(connection, row))) return { ok: false, problem: 'grant_used_up' }
  return { ok: true, visitor: visitorIn(row) }
}

async function openGrant(
  { keys, clock }: Pick<Central, 'keys' | 'clock'>,
  connection: Connection,
  kioskId: string,
  grant: string,
): Promise<GrantRow | undefined> {
  const options = { algorithms: ['HS256'], issuer, audience, requiredClaims: ['jti'], currentDate: clock() }
  const verified = await jwtVerify(grant, keys.token, options).catch(() => null)
  return verified?.payload.jti === undefined
    ? undefined
    : findGrant(connection, kioskId, verified.payload.jti)
}

function visitorIn(row: GrantRow): Omit<Visitor, 'kiosk'> {
  return {
    visitId: row.visit_id,
    grantId: row.visitor_grant_id,
    personId: row.person_id,
    assurance: row.assurance,
  }
}
