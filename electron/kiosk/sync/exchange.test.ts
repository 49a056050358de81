import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { exchange } from './exchange.ts'

const form = {
  Check: (value: unknown): value is { fine: true } =>
    (value as { fine?: unknown } | undefined)?.fine === true,
}

async function ask(
  answer: RequestListener,
  { timeLimit = 5_000, signal = new AbortController().signal } = {},
) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return exchange({ url, method: 'GET', sizeLimit: 1_000, timeLimit, signal, form })
}

test('an answer of the agreed form, with the store’s time', async () => {
  const answer = await ask((_, response) => {
    response.writeHead(200, { date: 'Thu, 14 May 2026 10:00:00 GMT' }).end('{"fine":true}')
  })
  expect(answer).toEqual({ ok: true, body: { fine: true }, storeTime: new Date('2026-05-14T10:00:00Z') })
})

test.each([
  ['not JSON', 'fine'],
  ['of another form', '{"fine":"true"}'],
  ['longer than agreed', `{"fine":true,"and":"${'x'.repeat(1_000)}"}`],
])('an answer that is %s is not used', async (_, text) => {
  expect(await ask((_, response) => response.end(text))).toEqual({ ok: false, failure: 'bad_answer' })
})

test('a redirect is not followed', async () => {
  const answer = await ask((request, response) => {
    if (request.url === '/') response.writeHead(302, { location: '/elsewhere' }).end()
    else response.end('{"fine":true}')
  })
  expect(answer).toEqual({ ok: false, failure: 'unreachable' })
})

test('a refusal tells how long to stay away', async () => {
  const answer = await ask((_, response) => response.writeHead(429, { 'retry-after': '7' }).end())
  expect(answer).toMatchObject({ failure: 'status', status: 429, retryAfter: 7_000 })
})

test('no answer in time, a line that breaks off, and a kiosk that closes are all "unreachable"', async () => {
  const unreachable = { ok: false, failure: 'unreachable' }
  expect(await ask(() => undefined, { timeLimit: 20 })).toEqual(unreachable)
  const breakingOff: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{')
    response.destroy()
  }
  expect(await ask(breakingOff)).toEqual(unreachable)
  const closing = new AbortController()
  expect(
    await ask(
      () => {
        closing.abort()
      },
      { signal: closing.signal },
    ),
  ).toEqual(unreachable)
})

test('nobody there is "unreachable", too', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await new Promise((resolve) => server.close(resolve))
  const { signal } = new AbortController()
  const answer = await exchange({ url, method: 'GET', sizeLimit: 1_000, timeLimit: 5_000, signal, form })
  expect(answer).toEqual({ ok: false, failure: 'unreachable' })
})
