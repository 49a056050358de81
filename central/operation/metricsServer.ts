import Fastify from 'fastify'
import type { Metrics } from './metrics.ts'

const host = '127.0.0.1'

/** `/metrics` for Prometheus, on this machine alone: how busy an office is, is nobody else's business. */
export async function serveMetrics(
  { registry }: Metrics,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = Fastify()
  server.get('/metrics', async (_request, reply) => {
    void reply.type(registry.contentType)
    return registry.metrics()
  })
  const address = await server.listen({ host, port })
  return { url: `${address}/metrics`, close: () => server.close() }
}
