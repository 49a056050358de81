import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import { WireProblem } from './wireProblem.ts'

const secondsToWait = 2
/** Whoever watches over the store must get through when it is busy. */
const operation = new Set<string>([routes.health.path, routes.ready.path, '/metrics'])

/** Takes at most so many requests at once and sends the others away for a moment; kiosks lose nothing by waiting. */
export function limitAtOnce(app: FastifyInstance, limit: number): void {
  let underWay = 0
  app.addHook('onRequest', async (request, reply) => {
    if (operation.has(request.url)) return
    if (underWay >= limit)
      throw new WireProblem(503, 'busy', 'The store is busy. Try again in a moment.', secondsToWait)
    underWay += 1
    reply.raw.once('close', () => (underWay -= 1))
  })
}
