import Type, { type Static } from 'typebox'
import type { Route } from './route.ts'

/** Rule: Languages, law, access. */
export const Access = Type.Object({
  at: Type.String({ format: 'date-time' }),
  /** `clerk`, `kiosk`, `letter production` */
  role: Type.String(),
  /** Null where no office has to do with it. */
  office: Type.Union([Type.String(), Type.Null()]),
  action: Type.String(),
  purpose: Type.String(),
})
export type Access = Static<typeof Access>

export const auditRoutes = {
  accesses: {
    method: 'GET',
    path: '/v1/accesses',
    caller: 'visitor',
    response: Type.Object({ accesses: Type.Array(Access) }),
  },
} satisfies Record<string, Route>
