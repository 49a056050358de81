import type { FastifyInstance } from 'fastify'
import type { EnrolRequest, TokenRequest } from '../../shared/wire/identity.ts'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { WireProblem } from '../http/wireProblem.ts'
import { createAttemptLimit } from './attemptLimit.ts'
import { enrolKiosk } from './enrol.service.ts'
import { grantToken } from './token.service.ts'

export function fleetRoutes(app: FastifyInstance, central: Central): void {
  const attempts = createAttemptLimit(central.clock)

  app.post<{ Body: EnrolRequest }>(routes.enrol.path, { schema: { body: routes.enrol.body } }, (request) => {
    const wait = attempts.secondsToWait(request.ip)
    if (wait > 0) throw new WireProblem(429, 'too_many_attempts', 'Too many attempts. Wait a minute.', wait)
    return enrolKiosk(central, request.body)
  })

  app.post<{ Body: TokenRequest }>(routes.token.path, { schema: { body: routes.token.body } }, (request) =>
    grantToken(central, request.body.assertion),
  )
}
