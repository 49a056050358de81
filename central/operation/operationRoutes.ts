import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import type { DatabaseKind } from '../database/openDatabase.ts'
import { describeError } from '../http/describeError.ts'
import { Refusal } from '../refusal.ts'

export const embeddedWarning =
  'The embedded database (PGlite) is for demo and training only: it does not survive a power cut. Set DATABASE_URL.'

/** For whoever runs the store. */
export function operationRoutes(app: FastifyInstance, central: Central, database: DatabaseKind): void {
  app.get(routes.health.path, () => ({
    status: 'alive',
    database,
    ...(database === 'pglite' ? { warning: embeddedWarning } : {}),
  }))

  app.get(routes.ready.path, async (request) => {
    try {
      await sql`select 1`.execute(central.db)
      return { ready: true }
    } catch (error) {
      request.log.warn(describeError(error), 'database does not answer')
      throw new Refusal('not_ready', 'The database does not answer.', 5)
    }
  })
}
