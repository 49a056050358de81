import Type, { type Static } from 'typebox'
import type { Route } from './route.ts'

const closed = { additionalProperties: false }
export const Username = Type.String({ pattern: '^[a-z][a-z0-9.-]{1,31}$' })

export const StaffRole = Type.Union([
  Type.Literal('clerk'),
  Type.Literal('technician'),
  Type.Literal('help_desk'),
])
export type StaffRole = Static<typeof StaffRole>

/** `POST /v1/staff/activations`: whom an operator added trades the one-time code for a password of their own. */
export const StaffActivationRequest = Type.Object(
  {
    username: Username,
    /** From `central staff add`; any case and separators. */
    activationCode: Type.String({ maxLength: 64 }),
    password: Type.String({ minLength: 12, maxLength: 256 }),
  },
  closed,
)
export type StaffActivationRequest = Static<typeof StaffActivationRequest>

/** `POST /v1/staff/sign-ins` */
export const StaffSignInRequest = Type.Object(
  { username: Username, password: Type.String({ maxLength: 256 }) },
  closed,
)
export type StaffSignInRequest = Static<typeof StaffSignInRequest>

export const StaffToken = Type.Object({
  /** `authorization: Bearer <token>`; worth nothing from the moment its owner is deactivated. */
  token: Type.String(),
  role: StaffRole,
  expiresInSeconds: Type.Integer({ minimum: 1 }),
})
export type StaffToken = Static<typeof StaffToken>

/** By it a kiosk without network lets a member of its office in; see {@link verifierDerivation}. */
export const StaffVerifier = Type.Object({
  staffId: Type.String({ format: 'uuid' }),
  username: Type.String(),
  role: Type.Union([Type.Literal('clerk'), Type.Literal('technician')]),
  /** Base64. */
  salt: Type.String(),
  /** The first {@link verifierBytes} bytes of what is derived; base64. */
  verifier: Type.String(),
  /** Forget it then: the member has not signed in at the store for days. */
  expiresAt: Type.String({ format: 'date-time' }),
})
export type StaffVerifier = Static<typeof StaffVerifier>

/** `GET /v1/staff/verifiers`: the whole list for the kiosk's office. Whoever is not on it any more is not let in. */
export const StaffVerifiers = Type.Object({ verifiers: Type.Array(StaffVerifier) })
export type StaffVerifiers = Static<typeof StaffVerifiers>

/** argon2id over the password (NFC), the salt and, as associated data, {@link verifierContext}. */
export const verifierDerivation = { memoryCost: 65_536, timeCost: 3, parallelism: 1, hashLength: 32 }

/** Why so few: `docs/decisions/0008-staff-verifiers-are-two-bytes.md`. */
export const verifierBytes = 2

export function verifierContext(officeId: string): string {
  return `skranke-staff-verifier-1:${officeId}`
}

/**
 * Activating and signing in are open to anyone, and not to kiosks only: the help desk has none, and the code or the
 * password is the proof, to which a kiosk's token would add nothing.
 */
export const staffRoutes = {
  activateStaff: {
    method: 'POST',
    path: '/v1/staff/activations',
    caller: 'anyone',
    body: StaffActivationRequest,
    response: StaffToken,
  },
  signInStaff: {
    method: 'POST',
    path: '/v1/staff/sign-ins',
    caller: 'anyone',
    body: StaffSignInRequest,
    response: StaffToken,
  },
  staffVerifiers: {
    method: 'GET',
    path: '/v1/staff/verifiers',
    caller: 'kiosk',
    response: StaffVerifiers,
  },
} satisfies Record<string, Route>
