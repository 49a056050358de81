import Type, { type TSchema } from 'typebox'
import { EnrolRequest, EnrolResponse, TokenRequest, TokenResponse } from './identity.ts'
import { Reference } from './reference.ts'
import { SyncRequest, SyncResponse } from './sync.ts'

export interface Route {
  method: 'GET' | 'POST'
  path: string
  /** Who may call: anyone, or a kiosk with a valid token. */
  caller: 'anyone' | 'kiosk'
  body?: TSchema
  response: TSchema
}

/** Every route of the store that a kiosk uses: one declaration gives the types, the checks and `/openapi.json`. */
export const routes = {
  enrol: {
    method: 'POST',
    path: '/v1/kiosks',
    caller: 'anyone',
    body: EnrolRequest,
    response: EnrolResponse,
  },
  token: { method: 'POST', path: '/v1/token', caller: 'anyone', body: TokenRequest, response: TokenResponse },
  sync: { method: 'POST', path: '/v1/sync', caller: 'kiosk', body: SyncRequest, response: SyncResponse },
  reference: { method: 'GET', path: '/v1/reference', caller: 'kiosk', response: Reference },
  health: {
    method: 'GET',
    path: '/health',
    caller: 'anyone',
    response: Type.Object({ status: Type.String() }),
  },
  ready: {
    method: 'GET',
    path: '/ready',
    caller: 'anyone',
    response: Type.Object({ ready: Type.Boolean() }),
  },
} satisfies Record<string, Route>
