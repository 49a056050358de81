import { visitorGrantHeader, type CallerKind, type Route } from '../../shared/wire/route.ts'
import { WireError } from '../../shared/wire/identity.ts'

/** The contract as OpenAPI 3.1, whose schemas are JSON Schema, and so are TypeBox's. */
export function openApiOf(routes: Record<string, Route>): object {
  const paths: Record<string, object> = {}
  for (const [name, route] of Object.entries(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Skranke central store', version: '1' },
    components: { securitySchemes },
    paths,
  }
}

const token = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }

/** One name for each kind of caller, so that the document says who may call what. */
const securitySchemes = {
  kiosk: token,
  grant: { type: 'apiKey', in: 'header', name: visitorGrantHeader },
  clerk: token,
  technician: token,
  help_desk: token,
}

/** All of what is named is asked for. */
const security: Record<CallerKind, object[]> = {
  anyone: [],
  kiosk: [{ kiosk: [] }],
  visitor: [{ kiosk: [], grant: [] }],
  clerk: [{ clerk: [] }],
  technician: [{ technician: [] }],
  help_desk: [{ help_desk: [] }],
}

function operationOf(operationId: string, { caller, body, response }: Route): object {
  return {
    operationId,
    security: security[caller],
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      200: { description: 'Done', content: json(response) },
      default: { description: 'Refused', content: json(WireError) },
    },
  }
}

function json(schema: object): object {
  return { 'application/json': { schema } }
}
