import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { tokenAudience, type TokenRequest, type TokenResponse } from '../../../shared/wire/identity.ts'
import type { Identity } from '../device/enrol.ts'
import type { Answer, StoreFailure } from './exchange.ts'

/** A token is renewed this long before it ends, so that it lasts for the request it is fetched for. */
const margin = 30_000

export type TokenAnswer = { ok: true; token: string } | StoreFailure

export interface TokenSource {
  get(): Promise<TokenAnswer>
  /** The store no longer takes it. */
  forget(): void
}

/**
 * Trades signed assertions for access tokens (RFC 7523), and keeps one while it lasts. A kiosk whose clock is wrong
 * is refused; it then goes by the time in the store's answer.
 */
export function tokenSource(
  { kioskId, key }: Identity,
  clock: () => Date,
  trade: (request: TokenRequest) => Promise<Answer<TokenResponse>>,
): TokenSource {
  let kept: { token: string; until: number } | null = null
  let storeIsAhead = 0

  async function fetchToken(): Promise<TokenAnswer> {
    const issuedAt = Math.floor((clock().getTime() + storeIsAhead) / 1000)
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(kioskId)
      .setAudience(tokenAudience)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 60)
      .sign(key.privateKey)
    const answer = await trade({ assertion })
    if ('storeTime' in answer) storeIsAhead = answer.storeTime.getTime() - clock().getTime()
    if (!answer.ok) return answer
    const { accessToken: token, expiresInSeconds } = answer.body
    kept = { token, until: clock().getTime() + expiresInSeconds * 1000 - margin }
    return { ok: true, token }
  }

  return {
    async get() {
      if (kept && clock().getTime() < kept.until) return { ok: true, token: kept.token }
      return fetchToken()
    },
    forget() {
      kept = null
    },
  }
}
