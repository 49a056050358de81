import type { FastifyInstance } from 'fastify'
import { parseNationalId, type NationalId } from '../../shared/domain/nationalId.ts'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { Refusal } from '../refusal.ts'

import { helpDeskFeedRoute } from './feed.routes.ts'
import { blockOnRequest, reorderOnRequest } from './request.service.ts'

/** All that the role reaches. Rule: MinID accounts 8. */
export function helpDeskRoutes(app: FastifyInstance, central: Central): void {
  helpDeskFeedRoute(app, central)

  serveRoute(app, central, routes.helpDeskBlock, ({ caller, body }) =>
    blockOnRequest(central, caller, nationalIdIn(central, body)),
  )

  serveRoute(app, central, routes.helpDeskReorder, ({ caller, body }) =>
    reorderOnRequest(central, caller, { ...body, nationalId: nationalIdIn(central, body) }),
  )
}

/** A slip of the tongue is told; whether the number is somebody's is not. */
function nationalIdIn({ environment }: Central, body: { nationalId: string }): NationalId {
  const parsed = parseNationalId(body.nationalId, environment)
  if (!parsed.ok) throw new Refusal('no_national_id', 'This is no national identity number.')
  return parsed.nationalId
}
