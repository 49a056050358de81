import type { FastifyInstance } from 'fastify'
import { WireProblem } from './wireProblem.ts'

const secondsToWait = 2

/**
 * Takes at most so many requests of kiosks at once and sends the others away for a moment; they lose nothing by waiting.
 * Who watches the store is always answered: a busy one is not a dead one.
 */
export function limitAtOnce(app: FastifyInstance, limit: number): void {
  let underWay = 0
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return
    if (underWay >= limit)
      throw new WireProblem(503, 'busy', 'The store is busy. Try again in a moment.', secondsToWait)
    underWay += 1
    reply.raw.once('close', () => (underWay -= 1))
  })
}
