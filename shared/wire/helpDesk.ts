import Type, { type Static } from 'typebox'
import { Language } from '../domain/language.ts'
import type { Route } from './route.ts'

const closed = { additionalProperties: false }
const NationalIdText = Type.String({ pattern: '^\\d{11}$' })

/**
 * One event of `GET /v1/help-desk/orders`: that codes were ordered, and for which number. Never a name, an address or
 * what became of the order. Rule: MinID accounts 8.
 */
export const HelpDeskOrder = Type.Object({
  nationalId: Type.String(),
  referenceNumber: Type.String(),
  orderedAt: Type.String({ format: 'date-time' }),
})
export type HelpDeskOrder = Static<typeof HelpDeskOrder>

/** `POST /v1/help-desk/blocks`: a caller asked for it. */
export const HelpDeskBlockRequest = Type.Object({ nationalId: NationalIdText }, closed)
export type HelpDeskBlockRequest = Static<typeof HelpDeskBlockRequest>

/** The same whoever the number belongs to, and when it belongs to nobody. */
export const HelpDeskBlockResponse = Type.Object({ receivedAt: Type.String({ format: 'date-time' }) })
export type HelpDeskBlockResponse = Static<typeof HelpDeskBlockResponse>

/** `POST /v1/help-desk/orders`: another activation letter, where those are what the store sends. */
export const HelpDeskOrderRequest = Type.Object({ nationalId: NationalIdText, language: Language }, closed)
export type HelpDeskOrderRequest = Static<typeof HelpDeskOrderRequest>

export const HelpDeskOrderResponse = Type.Object({ referenceNumber: Type.String() })
export type HelpDeskOrderResponse = Static<typeof HelpDeskOrderResponse>

export const helpDeskRoutes = {
  /**
   * Server-sent events without end (`text/event-stream`): the response here is the `data` of each. Resumes after
   * `last-event-id`; without one it begins with the orders of the last day.
   */
  helpDeskFeed: {
    method: 'GET',
    path: '/v1/help-desk/orders',
    caller: 'help_desk',
    response: HelpDeskOrder,
  },
  helpDeskReorder: {
    method: 'POST',
    path: '/v1/help-desk/orders',
    caller: 'help_desk',
    body: HelpDeskOrderRequest,
    response: HelpDeskOrderResponse,
  },
  helpDeskBlock: {
    method: 'POST',
    path: '/v1/help-desk/blocks',
    caller: 'help_desk',
    body: HelpDeskBlockRequest,
    response: HelpDeskBlockResponse,
  },
} satisfies Record<string, Route>
