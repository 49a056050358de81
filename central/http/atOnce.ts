import type { FastifyInstance } from 'fastify'
import { WireProblem } from './wireProblem.ts'

const secondsToWait = 2

/** Takes at most so many requests at once and sends the others away for a moment; kiosks lose nothing by waiting. */
export function limitAtOnce(app: FastifyInstance, limit: number): void {
  let underWay = 0
  app.addHook('onRequest', async (_request, reply) => {
    if (underWay >= limit)
      throw new WireProblem(503, 'busy', 'The store is busy. Try again in a moment.', secondsToWait)
    underWay += 1
    reply.raw.once('close', () => (underWay -= 1))
  })
}
