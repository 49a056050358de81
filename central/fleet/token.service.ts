import { createPublicKey, type KeyObject } from 'node:crypto'
import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import { validate as isUuid } from 'uuid'
import { tokenAudience, type TokenResponse } from '../../shared/wire/identity.ts'
import type { Central } from '../central.ts'
import { notAllowed } from '../refusal.ts'
import { findKiosk, useAssertion, type KioskRow } from './kiosk.repository.ts'

const tokenSeconds = 300
const longestAssertionSeconds = 60
/** Kiosks' clocks are a little off. */
const clockToleranceSeconds = 30
const issuer = 'skranke-central'
/** Neither a visitor's grant nor the token of a member of staff. */
const audience = 'skranke-kiosk'

/**
 * Trades a kiosk's signed assertion for an access token; each assertion is good for one.
 * @throws Refusal the same whatever is wrong with it
 */
export async function grantToken(central: Central, assertion: string): Promise<TokenResponse> {
  const kiosk = await findActive(central, issuerOf(assertion))
  const currentDate = central.clock()
  const { payload } = await jwtVerify(assertion, publicKeyOf(kiosk), {
    algorithms: ['EdDSA', 'Ed25519'],
    audience: tokenAudience,
    requiredClaims: ['iss', 'jti', 'iat', 'exp'],
    maxTokenAge: longestAssertionSeconds,
    clockTolerance: clockToleranceSeconds,
    currentDate,
  }).catch(refuse)
  const { jti, exp = 0, iat = 0 } = payload
  if (jti === undefined || jti.length > 64 || exp - iat > longestAssertionSeconds) throw notAllowed()
  const expiresAt = new Date((exp + clockToleranceSeconds) * 1000)
  if (!(await useAssertion(central.db, { kioskId: kiosk.kiosk_id, jti, expiresAt }, currentDate)))
    throw notAllowed()

  const issuedAt = Math.floor(currentDate.getTime() / 1000)
  const accessToken = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(kiosk.kiosk_id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + tokenSeconds)
    .sign(central.keys.token)
  return { accessToken, expiresInSeconds: tokenSeconds }
}

/**
 * The kiosk behind a request: its token is good, and it has not been revoked since.
 * @throws Refusal
 */
export async function authenticateKiosk(
  central: Central,
  authorization: string | undefined,
): Promise<KioskRow> {
  const token = /^Bearer (\S+)$/u.exec(authorization ?? '')?.[1]
  if (token === undefined) throw notAllowed()
  const { payload } = await jwtVerify(token, central.keys.token, {
    algorithms: ['HS256'],
    issuer,
    audience,
    requiredClaims: ['sub', 'exp'],
    currentDate: central.clock(),
  }).catch(refuse)
  return findActive(central, payload.sub)
}

async function findActive(central: Central, kioskId: string | undefined): Promise<KioskRow> {
  const kiosk = kioskId !== undefined && isUuid(kioskId) ? await findKiosk(central.db, kioskId) : undefined
  if (kiosk === undefined || kiosk.state === 'revoked') throw notAllowed()
  return kiosk
}

function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss
  } catch {
    return refuse()
  }
}

/** Whatever is wrong, the caller learns the same. */
function refuse(): never {
  throw notAllowed()
}

function publicKeyOf({ public_key: bytes }: KioskRow): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes).toString('base64url') },
    format: 'jwk',
  })
}
