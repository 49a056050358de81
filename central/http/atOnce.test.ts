import { once } from 'node:events'
import { get, type ClientRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { ask, errorOf } from '../testHttp.ts'
import { limitAtOnce } from './atOnce.ts'
import { handleError } from './errorHandler.ts'

it('sends the one too many away for a moment, and takes it when there is room again', async () => {
  const { url, begin, finish } = await startWithRoomForTwo()
  const underWay = [await begin(), await begin()]

  const tooMany = await ask(`${url}/v1/slow`)

  expect(tooMany.status).toBe(503)
  expect(tooMany.headers.get('retry-after')).toBe('2')
  expect(errorOf(tooMany)).toBe('busy')
  const answers = underWay.map(async (request) => {
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    answer.resume()
    await once(answer, 'close')
    return answer.statusCode
  })
  finish()
  expect(await Promise.all(answers)).toEqual([200, 200])
  expect(await ask(`${url}/v1/slow`)).toMatchObject({ status: 200 })
})

it('has room again when a caller hangs up', async () => {
  const { url, begin, finish, nextEnd } = await startWithRoomForTwo()
  const [first] = [await begin(), await begin()]
  const ended = nextEnd()
  first.once('error', () => undefined).destroy()
  await ended

  const third = ask(`${url}/v1/slow`)
  finish()

  expect(await third).toMatchObject({ status: 200 })
})

it('answers whoever watches the store, however busy it is', async () => {
  const { url, begin } = await startWithRoomForTwo()
  await begin()
  await begin()

  expect(await ask(`${url}/health`)).toMatchObject({ status: 200 })
})

/** A store whose answers wait until the test lets them go. */
async function startWithRoomForTwo() {
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
  const arrivals: (() => void)[] = []
  const ends: (() => void)[] = []
  const app = Fastify()
  app.setErrorHandler(handleError)
  limitAtOnce(app, 2)
  app.get('/v1/slow', async (_request, reply) => {
    reply.raw.once('close', () => ends.shift()?.())
    arrivals.shift()?.()
    await finished
    return 'done'
  })
  app.get('/health', () => 'alive')
  await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    finish()
    await app.close()
  })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

  /** @returns when the store works on it */
  async function begin(): Promise<ClientRequest> {
    const arrived = new Promise<void>((resolve) => arrivals.push(resolve))
    const request = get(`${url}/v1/slow`)
    await arrived
    return request
  }
  const nextEnd = () => new Promise<void>((resolve) => ends.push(resolve))
  return { url, begin, nextEnd, finish: () => finish() }
}
