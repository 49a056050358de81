import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import type { ReferenceService } from '../register/reference.service.ts'
import { syncKiosk } from './sync.service.ts'

export function syncRoutes(app: FastifyInstance, central: Central, references: ReferenceService): void {
  const { metrics } = central
  serveRoute(app, central, routes.sync, async ({ caller: kiosk, body }) => {
    const { response, foundRestored } = await syncKiosk(central, kiosk.kiosk_id, body)
    for (const { outcome } of response.outcomes) metrics.commands.inc({ outcome })
    if (foundRestored) metrics.newEpochs.inc()
    const { version: referenceVersion } = await references.forOffice(kiosk.office_id)
    return { ...response, referenceVersion }
  })
}
