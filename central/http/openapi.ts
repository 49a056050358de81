import type { Route } from '../../shared/wire/routes.ts'
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
    components: { securitySchemes: { kiosk: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  }
}

function operationOf(operationId: string, { caller, body, response }: Route): object {
  return {
    operationId,
    ...(caller === 'kiosk' ? { security: [{ kiosk: [] }] } : {}),
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
