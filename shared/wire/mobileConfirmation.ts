import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import type { Route } from './route.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })

/** `POST /v1/mobile-confirmations`: sends a code to the number. Where a letter needs one. Rule: PIN-code letters 11. */
export const MobileConfirmationRequest = Type.Object(
  {
    visitId: Uuid,
    /** Of the order it is for. */
    nationalId: Type.String({ pattern: '^\\d{11}$' }),
    /** As typed; foreign numbers with their country code. */
    mobile: Type.String({ maxLength: 40 }),
    language: Language,
  },
  closed,
)
export type MobileConfirmationRequest = Static<typeof MobileConfirmationRequest>

/** `POST /v1/mobile-confirmations/code`: then the order may name the confirmation. */
export const MobileCode = Type.Object({ confirmationId: Uuid, code: Type.String({ maxLength: 16 }) }, closed)
export type MobileCode = Static<typeof MobileCode>

export const mobileConfirmationRoutes = {
  confirmMobileForOrder: {
    method: 'POST',
    path: '/v1/mobile-confirmations',
    caller: 'kiosk',
    body: MobileConfirmationRequest,
    response: Type.Object({ confirmationId: Uuid }),
  },
  enterMobileCode: {
    method: 'POST',
    path: '/v1/mobile-confirmations/code',
    caller: 'kiosk',
    body: MobileCode,
    response: Type.Object({ confirmed: Type.Literal(true) }),
  },
} satisfies Record<string, Route>
