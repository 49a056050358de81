import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { accessesOf } from './extract.service.ts'

export function auditRoutes(app: FastifyInstance, central: Central): void {
  serveRoute(app, central, routes.accesses, async ({ caller: { personId } }) => ({
    accesses: await accessesOf(central.db, personId),
  }))
}
