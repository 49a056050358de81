import type { FastifyInstance } from 'fastify'

/** While the store stops, no answer keeps its connection for a next request: the stop would wait for that one. */
export function letGoWhenClosing(app: FastifyInstance): void {
  let isClosing = false
  app.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) void reply.header('connection', 'close')
    done(null, payload)
  })
}
