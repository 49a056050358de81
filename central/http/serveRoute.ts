import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Route } from '../../shared/wire/route.ts'
import type { Central } from '../central.ts'
import { callerId, identify, type Callers } from './callers.ts'
import type { Turns } from './turns.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Of all routes of one store. */
    turns: Turns
  }
}

/** What a handler is given: the caller is known to be one, and the body to be as the contract says. */
export interface Call<R extends Route> {
  caller: Callers[R['caller'] & keyof Callers]
  body: R['body'] extends TSchema ? Static<R['body']> : undefined
  request: FastifyRequest
  reply: FastifyReply
}

/** Strangers send a code or an assertion, and no more. */
const strangersBodyLimit = 16 * 1024

/** A stream goes on when its turn is over. */
type Answer<R extends Route> = Static<R['response']> | Readable

/**
 * Serves a route of the contract. The caller is identified before the body is read (a stranger's megabyte is not worth
 * parsing), waits its turn only with the whole body there, so that one that trickles takes nobody's place, and what is
 * answered is for the caller alone: nothing on the way may keep it.
 */
export function serveRoute<R extends Route & { caller: keyof Callers }>(
  app: FastifyInstance,
  central: Central,
  route: R,
  handle: (call: Call<R>) => Promise<Answer<R>> | Answer<R>,
): void {
  const callers = new WeakMap<FastifyRequest, Callers[keyof Callers]>()
  app.route({
    method: route.method,
    url: route.path,
    ...(route.body === undefined ? {} : { schema: { body: route.body } }),
    ...(route.caller === 'anyone' ? { bodyLimit: strangersBodyLimit } : {}),
    onRequest: async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      callers.set(request, await identify[route.caller](central, request))
    },
    handler: (request, reply) => {
      const caller = callers.get(request) as Call<R>['caller']
      const call = { caller, body: request.body as Call<R>['body'], request, reply }
      return app.turns(callerId(caller), async () => handle(call))
    },
  })
}
