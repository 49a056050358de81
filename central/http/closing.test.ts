import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { letGoWhenClosing } from './closing.ts'

it('an answer that was under way when the store was told to stop ends its connection', async () => {
  const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()]
  const app = Fastify()
  letGoWhenClosing(app)
  const closing = Promise.withResolvers<void>()
  app.addHook('preClose', (done) => {
    closing.resolve()
    done()
  })
  app.get('/slow', () => {
    arrived.resolve()
    return released.promise
  })
  app.get('/', () => 'quick')
  await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const ask = async (path: string) => {
    const [answer] = (await once(get(`${url}${path}`, { agent }), 'response')) as [IncomingMessage]
    answer.resume()
    return answer.headers.connection
  }
  expect(await ask('/')).toBe('keep-alive')

  const underWay = ask('/slow')
  await arrived.promise
  const closed = app.close()
  await closing.promise
  released.resolve('done')

  expect(await underWay).toBe('close')
  await closed
})
