import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { letterProspect } from './prospect.service.ts'
import { statusForAnyone } from './statusForAnyone.service.ts'
import { lettersOf } from './timeline/lettersOf.service.ts'

export function letterRoutes(app: FastifyInstance, central: Central): void {
  serveRoute(app, central, routes.letterStatus, ({ body }) => statusForAnyone(central, body.referenceNumber))
  serveRoute(app, central, routes.letterProspect, ({ caller }) => letterProspect(central, caller))
  serveRoute(app, central, routes.letters, async ({ caller }) => ({
    letters: await lettersOf(central, central.db, caller.personId),
  }))
}
