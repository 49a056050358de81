import type { TSchema } from 'typebox'

/**
 * Who may call, proven by `authorization: Bearer <token>`: a kiosk by the token of `POST /v1/token`, a clerk, technician
 * or member of the help desk by their own. A visitor is a kiosk's token together with the visitor's grant in the header
 * {@link visitorGrantHeader}.
 */
export type CallerKind = 'anyone' | 'kiosk' | 'visitor' | 'clerk' | 'technician' | 'help_desk'

export const visitorGrantHeader = 'visitor-grant'

export interface Route {
  method: 'GET' | 'POST'
  path: string
  caller: CallerKind
  body?: TSchema
  response: TSchema
}
