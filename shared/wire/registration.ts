import Type, { type Static } from 'typebox'
import { ContactChoices } from './contactChoices.ts'
import type { Route } from './route.ts'
import { HumanCheckAnswer, NationalIdText, PasswordText } from './signIn.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })

/** `POST /v1/registrations`. Rule: MinID accounts 1. */
export const RegistrationRequest = Type.Object({ visitId: Uuid, nationalId: NationalIdText }, closed)
export type RegistrationRequest = Static<typeof RegistrationRequest>

/** The code with that number is asked for, whether or not there is a letter. */
export const RegistrationStarted = Type.Object({
  registrationId: Uuid,
  codeNumber: Type.Integer({ minimum: 1 }),
})
export type RegistrationStarted = Static<typeof RegistrationStarted>

/** `POST /v1/registrations/code` */
export const RegistrationCode = Type.Object(
  {
    registrationId: Uuid,
    code: Type.String({ maxLength: 16 }),
    humanCheck: Type.Optional(HumanCheckAnswer),
  },
  closed,
)
export type RegistrationCode = Static<typeof RegistrationCode>

/** `POST /v1/registrations/complete`: an earlier account of the person is replaced. */
export const RegistrationCompletion = Type.Object(
  { registrationId: Uuid, password: PasswordText, ...ContactChoices.properties },
  closed,
)
export type RegistrationCompletion = Static<typeof RegistrationCompletion>

export const registrationRoutes = {
  register: {
    method: 'POST',
    path: '/v1/registrations',
    caller: 'kiosk',
    body: RegistrationRequest,
    response: RegistrationStarted,
  },
  enterRegistrationCode: {
    method: 'POST',
    path: '/v1/registrations/code',
    caller: 'kiosk',
    body: RegistrationCode,
    response: Type.Object({ proven: Type.Literal(true) }),
  },
  completeRegistration: {
    method: 'POST',
    path: '/v1/registrations/complete',
    caller: 'kiosk',
    body: RegistrationCompletion,
    response: Type.Object({ registered: Type.Literal(true) }),
  },
} satisfies Record<string, Route>
