import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { createAttemptLimit } from '../fleet/attemptLimit.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { Refusal } from '../refusal.ts'
import { activateStaff } from './activate.service.ts'
import { signInStaff } from './signIn.service.ts'
import { verifiersOf } from './verifier.repository.ts'

export function staffRoutes(app: FastifyInstance, central: Central): void {
  const attempts = createAttemptLimit(central.clock)
  /** Each attempt costs a password hash, so nobody gets to make many. */
  function count(address: string): void {
    const wait = attempts.secondsToWait(address)
    if (wait > 0) throw new Refusal('too_many_attempts', 'Too many attempts. Wait a minute.', wait)
  }

  serveRoute(app, central, routes.activateStaff, ({ body, request }) => {
    count(request.ip)
    return activateStaff(central, body)
  })

  serveRoute(app, central, routes.signInStaff, ({ body, request }) => {
    count(request.ip)
    return signInStaff(central, body, request.ip)
  })

  serveRoute(app, central, routes.staffVerifiers, async ({ caller: kiosk }) => {
    // A kiosk that retires only delivers what it still holds.
    if (kiosk.state !== 'active') return { verifiers: [] }
    return { verifiers: await verifiersOf(central.db, kiosk.office_id, central.clock()) }
  })
}
