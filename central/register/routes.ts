import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import type { ReferenceService } from './reference.service.ts'

export function registerRoutes(app: FastifyInstance, central: Central, references: ReferenceService): void {
  serveRoute(app, central, routes.reference, async ({ caller: kiosk, request, reply }) => {
    const reference = await references.forOffice(kiosk.office_id)
    const etag = `"${reference.version}"`
    void reply.header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
    return reference
  })
}
