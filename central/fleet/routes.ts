import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { Refusal } from '../refusal.ts'
import { createAttemptLimit } from './attemptLimit.ts'
import { enrolKiosk } from './enrol.service.ts'
import { grantToken } from './token.service.ts'

export function fleetRoutes(app: FastifyInstance, central: Central): void {
  const attempts = createAttemptLimit(central.clock)

  serveRoute(app, central, routes.enrol, ({ body, request }) => {
    const wait = attempts.secondsToWait(request.ip)
    if (wait > 0) throw new Refusal('too_many_attempts', 'Too many attempts. Wait a minute.', wait)
    return enrolKiosk(central, body)
  })

  serveRoute(app, central, routes.token, ({ body }) => grantToken(central, body.assertion))
}
