import Type, { type Static } from 'typebox'
import { ContactChoices } from './contactChoices.ts'
import { mobileConfirmationRoutes } from './mobileConfirmation.ts'
import { passwordRoutes } from './password.ts'
import { registrationRoutes } from './registration.ts'
import type { Route } from './route.ts'
import { Grant, NationalIdText, signInRoutes } from './signIn.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })

export const Profile = Type.Object({
  ...ContactChoices.properties,
  /** Must be confirmed before it is used again. Rule: MinID accounts 7. */
  contactIsOld: Type.Boolean(),
  /** Waits for the code that was sent to it. */
  mobileToConfirm: Type.Union([Type.String(), Type.Null()]),
})
export type Profile = Static<typeof Profile>

/** `POST /v1/profile/mobile` */
export const MobileConfirmation = Type.Object({ code: Type.String({ maxLength: 16 }) }, closed)
export type MobileConfirmation = Static<typeof MobileConfirmation>

/** `POST /v1/clerk-verifications`: a clerk has seen the person's document. Rule: MinID accounts 6. */
export const ClerkVerification = Type.Object(
  {
    kioskId: Uuid,
    visitId: Uuid,
    nationalId: NationalIdText,
    document: Type.Union([Type.Literal('passport'), Type.Literal('national_id_card')]),
  },
  closed,
)
export type ClerkVerification = Static<typeof ClerkVerification>

/** `POST /v1/sign-in-locks/release`: the person stands before the clerk. Rule: MinID accounts 4. */
export const LockRelease = Type.Object({ kioskId: Uuid, nationalId: NationalIdText }, closed)
export type LockRelease = Static<typeof LockRelease>

/** `GET /v1/person`: the visitor's own, as the register has it. */
export const OwnData = Type.Object({
  personId: Uuid,
  givenName: Type.String(),
  middleName: Type.Union([Type.String(), Type.Null()]),
  familyName: Type.String(),
  addresses: Type.Array(
    Type.Object({
      kind: Type.String(),
      /** In the register's form: `road`, `cadastral`, `post_box`, `abroad`, `unknown_residence`. */
      content: Type.Record(Type.String(), Type.Unknown()),
      place: Type.Union([Type.String(), Type.Null()]),
      validFrom: Type.String(),
    }),
  ),
  /** Who lives with them, by first name; the protected are left out without a trace. Rule: Addresses 6. */
  household: Type.Array(
    Type.Object({
      personId: Uuid,
      givenName: Type.String(),
      isSpouse: Type.Boolean(),
      isChild: Type.Boolean(),
    }),
  ),
  /** false: the counter helps with a move. Why is never told. Rules: Addresses 1, 5, 6. */
  mayReportMove: Type.Boolean(),
})
export type OwnData = Static<typeof OwnData>

export const accountRoutes = {
  ...registrationRoutes,
  ...mobileConfirmationRoutes,
  ...signInRoutes,
  ...passwordRoutes,
  person: { method: 'GET', path: '/v1/person', caller: 'visitor', response: OwnData },
  profile: { method: 'GET', path: '/v1/profile', caller: 'visitor', response: Profile },
  /** Confirms all of it, too. A new mobile number is used when its code has come back. */
  changeProfile: {
    method: 'POST',
    path: '/v1/profile',
    caller: 'visitor',
    body: ContactChoices,
    response: Profile,
  },
  confirmMobile: {
    method: 'POST',
    path: '/v1/profile/mobile',
    caller: 'visitor',
    body: MobileConfirmation,
    response: Profile,
  },
  verifyByClerk: {
    method: 'POST',
    path: '/v1/clerk-verifications',
    caller: 'clerk',
    body: ClerkVerification,
    response: Grant,
  },
  releaseLock: {
    method: 'POST',
    path: '/v1/sign-in-locks/release',
    caller: 'clerk',
    body: LockRelease,
    response: Type.Object({ released: Type.Literal(true) }),
  },
} satisfies Record<string, Route>
