import Type, { type Static } from 'typebox'

const closed = { additionalProperties: false }

/** `POST /v1/kiosks`: a new kiosk trades its one-time code for an identity. */
export const EnrolRequest = Type.Object(
  {
    /** From `central kiosk invite`; any case and separators. */
    code: Type.String({ maxLength: 64 }),
    /** Ed25519, base64, 32 bytes. */
    publicKey: Type.String({ maxLength: 64 }),
    /** Ed25519 signature over {@link enrolBytes}: the sender holds the private key. */
    proof: Type.String({ maxLength: 128 }),
  },
  closed,
)
export type EnrolRequest = Static<typeof EnrolRequest>

export const EnrolResponse = Type.Object({
  kioskId: Type.String({ format: 'uuid' }),
  epoch: Type.Integer({ minimum: 1 }),
  incarnation: Type.String({ format: 'uuid' }),
})
export type EnrolResponse = Static<typeof EnrolResponse>

export function enrolBytes(code: string, publicKey: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['skranke-enrol-1', code, publicKey]))
}

/**
 * `POST /v1/token`: a JWT (EdDSA) by the kiosk's key with `iss` = kiosk id, `aud` = {@link tokenAudience}, `jti`, `iat`
 * and `exp` at most 60 seconds ahead, traded for a bearer token. As Maskinporten does it (RFC 7523).
 */
export const TokenRequest = Type.Object({ assertion: Type.String({ maxLength: 2048 }) }, closed)
export type TokenRequest = Static<typeof TokenRequest>

export const TokenResponse = Type.Object({
  accessToken: Type.String(),
  expiresInSeconds: Type.Integer({ minimum: 1 }),
})
export type TokenResponse = Static<typeof TokenResponse>

export const tokenAudience = 'skranke-central'

/** The one form of every refusal of the store; `error` is a code of `refusals.ts`, or a later release's. */
export const WireError = Type.Object({ error: Type.String(), message: Type.String() })
export type WireError = Static<typeof WireError>
