import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { movesOf } from './timeline/movesOf.service.ts'

export function moveRoutes(app: FastifyInstance, central: Central): void {
  serveRoute(app, central, routes.moves, async ({ caller }) => ({ moves: await movesOf(central, caller) }))
}
