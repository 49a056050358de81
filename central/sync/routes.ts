import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { SyncRequest, SyncResponse } from '../../shared/wire/sync.ts'
import type { Central } from '../central.ts'
import { authenticateKiosk } from '../fleet/token.service.ts'
import type { Metrics } from '../http/metrics.ts'
import type { ReferenceService } from '../register/reference.service.ts'
import { syncKiosk } from './sync.service.ts'

interface Parts {
  references: ReferenceService
  metrics: Metrics
}

export function syncRoutes(app: FastifyInstance, central: Central, { references, metrics }: Parts): void {
  app.post<{ Body: SyncRequest }>(
    routes.sync.path,
    {
      schema: { body: routes.sync.body },
      // Before the body is read: a stranger's megabyte is not worth parsing.
      onRequest: async (request) => {
        await authenticateKiosk(central, request.headers.authorization)
      },
    },
    async (request): Promise<SyncResponse> => {
      const kiosk = await authenticateKiosk(central, request.headers.authorization)
      const { response, foundRestored } = await syncKiosk(central, kiosk.kiosk_id, request.body)
      for (const { outcome } of response.outcomes) metrics.commands.inc({ outcome })
      if (foundRestored) metrics.newEpochs.inc()
      const { version: referenceVersion } = await references.forOffice(kiosk.office_id)
      return { ...response, referenceVersion }
    },
  )
}
