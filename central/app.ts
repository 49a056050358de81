import { AjvCompiler } from '@fastify/ajv-compiler'
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { routes } from '../shared/wire/routes.ts'
import { accountRoutes } from './accounts/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import type { Central } from './central.ts'
import type { DatabaseKind } from './database/openDatabase.ts'
import { fleetRoutes } from './fleet/routes.ts'
import { helpDeskRoutes } from './helpDesk/routes.ts'
import { letGoWhenClosing } from './http/closing.ts'
import { handleError } from './http/errorHandler.ts'
import { openApiOf } from './http/openapi.ts'
import { createTurns } from './http/turns.ts'
import { letterRoutes } from './letters/routes.ts'
import { moveRoutes } from './moves/routes.ts'
import { operationRoutes } from './operation/operationRoutes.ts'
import { registerRoutes } from './register/routes.ts'
import { createReferenceService } from './register/reference.service.ts'
import { staffRoutes } from './staff/routes.ts'
import { syncRoutes } from './sync/routes.ts'

/** Room for 100 commands with everything around them. */
const bodyLimit = 1024 * 1024
const requestTimeout = 30_000
const turns = { atOnce: 64, each: 8 }
const connections = 1024

/** Of this process: the contract is the same for every store in it, and takes longer to compile than most requests to answer. */
const compilersFactory = { buildValidator: AjvCompiler() }

export interface AppOptions {
  database: DatabaseKind
  https?: { cert: Buffer; key: Buffer } | null
  /** Addresses of proxies whose word is taken for whom they speak for; null: nobody's. */
  trustProxy?: string | null
}

/** The store's HTTP side, not yet listening. Requests are never logged: their content is sealed, their paths are few. */
export async function createApp(
  central: Central,
  { database, https = null, trustProxy = null }: AppOptions,
): Promise<FastifyInstance> {
  const options = {
    bodyLimit,
    requestTimeout,
    loggerInstance: central.log,
    logController: new LogController({ disableRequestLogging: true }),
    https,
    trustProxy: trustProxy ?? false,
    schemaController: { compilersFactory },
    // The contract is taken at its word: nothing is converted, nothing unknown is passed over.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  }
  const app = Fastify(options as FastifyServerOptions) as unknown as FastifyInstance
  app.setErrorHandler(handleError)
  app.setNotFoundHandler((_request, reply) => {
    void reply.status(404).send({ error: 'not_found', message: 'There is nothing here.' })
  })
  app.decorate('turns', createTurns(turns))
  app.server.maxConnections = connections
  letGoWhenClosing(app)

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    central.metrics.requests.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })

  const references = createReferenceService(central)
  fleetRoutes(app, central)
  auditRoutes(app, central)
  accountRoutes(app, central)
  syncRoutes(app, central, references)
  registerRoutes(app, central, references)
  staffRoutes(app, central)
  letterRoutes(app, central)
  moveRoutes(app, central)
  helpDeskRoutes(app, central)
  operationRoutes(app, central, database)
  app.get('/openapi.json', () => openApiOf(routes))
  await app.ready()
  return app
}
