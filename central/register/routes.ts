import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { authenticateKiosk } from '../fleet/token.service.ts'
import type { ReferenceService } from './reference.service.ts'

export function registerRoutes(app: FastifyInstance, central: Central, references: ReferenceService): void {
  app.get(routes.reference.path, async (request, reply) => {
    const kiosk = await authenticateKiosk(central, request.headers.authorization)
    const reference = await references.forOffice(kiosk.office_id)
    const etag = `"${reference.version}"`
    void reply.header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
    return reference
  })
}
