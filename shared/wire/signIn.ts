import Type, { type Static } from 'typebox'
import type { ThingKind } from '../domain/humanCheck.ts'
import type { Route } from './route.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })

export const NationalIdText = Type.String({ pattern: '^\\d{11}$' })
export const PasswordText = Type.String({ maxLength: 256 })

/** `POST /v1/human-checks`: a question that a person answers at a glance, or by ear. Rule: MinID accounts 5. */
export const HumanCheckRequest = Type.Object(
  { visitId: Uuid, form: Type.Union([Type.Literal('pictogram'), Type.Literal('words')]) },
  closed,
)
export type HumanCheckRequest = Static<typeof HumanCheckRequest>

const kind = <Kind extends ThingKind>(name: Kind) => Type.Literal(name)

/** Which of these is one? See `shared/domain/humanCheck.ts`. */
export const HumanCheck = Type.Object({
  humanCheckId: Uuid,
  kind: Type.Union([kind('animal'), kind('food'), kind('vehicle'), kind('clothing')]),
  /** Numbers of things, one of them of that kind. */
  options: Type.Array(Type.Integer({ minimum: 0 })),
  expiresAt: Type.String({ format: 'date-time' }),
})
export type HumanCheck = Static<typeof HumanCheck>

/** Goes with the request that was answered `human_check_needed`; good once. */
export const HumanCheckAnswer = Type.Object(
  { humanCheckId: Uuid, answer: Type.Integer({ minimum: 0 }) },
  closed,
)
export type HumanCheckAnswer = Static<typeof HumanCheckAnswer>

/** `POST /v1/sign-ins` */
export const SignInRequest = Type.Object(
  {
    visitId: Uuid,
    nationalId: NationalIdText,
    password: PasswordText,
    humanCheck: Type.Optional(HumanCheckAnswer),
  },
  closed,
)
export type SignInRequest = Static<typeof SignInRequest>

/** What is asked next. Rules: MinID accounts 2, 3. */
export const SignInStep = Type.Union([
  Type.Object({ kind: Type.Literal('sms') }),
  Type.Object({ kind: Type.Literal('letter_code'), number: Type.Integer({ minimum: 1 }) }),
  Type.Object({ kind: Type.Literal('new_password') }),
  /** There is neither a mobile number that may be used nor a code: a letter must be ordered first. */
  Type.Object({ kind: Type.Literal('order_letter') }),
])
export type SignInStep = Static<typeof SignInStep>

export const SignInProgress = Type.Object({ signInId: Uuid, next: SignInStep })
export type SignInProgress = Static<typeof SignInProgress>

/** A code may be mistyped so often; then another one must be asked for. */
export const codeTries = 3

/** `POST /v1/sign-ins/code`: of the text message or of the letter, whichever was asked for. */
export const SignInCode = Type.Object({ signInId: Uuid, code: Type.String({ maxLength: 16 }) }, closed)
export type SignInCode = Static<typeof SignInCode>

/** Who is identified, for this visit; goes into the header {@link visitorGrantHeader}. */
export const Grant = Type.Object({ grant: Type.String(), expiresAt: Type.String({ format: 'date-time' }) })
export type Grant = Static<typeof Grant>

export const signInRoutes = {
  humanCheck: {
    method: 'POST',
    path: '/v1/human-checks',
    caller: 'kiosk',
    body: HumanCheckRequest,
    response: HumanCheck,
  },
  signIn: {
    method: 'POST',
    path: '/v1/sign-ins',
    caller: 'kiosk',
    body: SignInRequest,
    response: SignInProgress,
  },
  /** "I prefer to use codes from PIN-code letter." */
  preferLetterCode: {
    method: 'POST',
    path: '/v1/sign-ins/letter-code',
    caller: 'kiosk',
    body: Type.Object({ signInId: Uuid }, closed),
    response: SignInProgress,
  },
  enterSignInCode: {
    method: 'POST',
    path: '/v1/sign-ins/code',
    caller: 'kiosk',
    body: SignInCode,
    response: Grant,
  },
} satisfies Record<string, Route>
