import Type from 'typebox'
import { accountRoutes } from './account.ts'
import { auditRoutes } from './audit.ts'
import { helpDeskRoutes } from './helpDesk.ts'
import { EnrolRequest, EnrolResponse, TokenRequest, TokenResponse } from './identity.ts'
import { letterRoutes } from './letter.ts'
import { moveRoutes } from './move.ts'
import { Reference } from './reference.ts'
import type { Route } from './route.ts'
import { staffRoutes } from './staff.ts'
import { SyncRequest, SyncResponse } from './sync.ts'

/** Every route of the store: one declaration gives the types, the checks and `/openapi.json`. */
export const routes = {
  ...accountRoutes,
  ...auditRoutes,
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
  ...staffRoutes,
  ...letterRoutes,
  ...moveRoutes,
  ...helpDeskRoutes,
} satisfies Record<string, Route>
