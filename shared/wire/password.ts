import Type, { type Static } from 'typebox'
import type { Route } from './route.ts'
import { Grant, HumanCheckAnswer, NationalIdText, PasswordText, SignInProgress } from './signIn.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })

/** `POST /v1/passwords/forgotten` */
export const ForgottenPassword = Type.Object({ visitId: Uuid, nationalId: NationalIdText }, closed)
export type ForgottenPassword = Static<typeof ForgottenPassword>

/** The same whoever the number belongs to: if there is an account, a temporary password is on its way. */
export const TemporaryPasswordSent = Type.Object({ minutesValid: Type.Integer({ minimum: 1 }) })
export type TemporaryPasswordSent = Static<typeof TemporaryPasswordSent>

/** `POST /v1/passwords/new`: after a sign-in with a temporary one; in force when that sign-in is complete. */
export const NewPassword = Type.Object(
  { signInId: Uuid, password: PasswordText, repeated: PasswordText },
  closed,
)
export type NewPassword = Static<typeof NewPassword>

/** `POST /v1/passwords/change` */
export const PasswordChange = Type.Object(
  {
    /** Null only for whom a clerk has verified: they may have forgotten it. */
    current: Type.Union([PasswordText, Type.Null()]),
    password: PasswordText,
    repeated: PasswordText,
    humanCheck: Type.Optional(HumanCheckAnswer),
  },
  closed,
)
export type PasswordChange = Static<typeof PasswordChange>

export const passwordRoutes = {
  forgotPassword: {
    method: 'POST',
    path: '/v1/passwords/forgotten',
    caller: 'kiosk',
    body: ForgottenPassword,
    response: TemporaryPasswordSent,
  },
  newPassword: {
    method: 'POST',
    path: '/v1/passwords/new',
    caller: 'kiosk',
    body: NewPassword,
    response: SignInProgress,
  },
  /** All earlier grants end with the old password: the visit goes on with the one in the answer. */
  changePassword: {
    method: 'POST',
    path: '/v1/passwords/change',
    caller: 'visitor',
    body: PasswordChange,
    response: Grant,
  },
} satisfies Record<string, Route>
