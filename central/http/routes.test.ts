import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { routes, type Route } from '../../shared/wire/routes.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { ask, errorOf } from '../testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'

const every: [string, Route][] = Object.entries(routes)
const forKiosks = every.filter(([, { caller }]) => caller === 'kiosk')
const forAnyone = every.filter(([, { caller }]) => caller === 'anyone')
const withBody = every.filter(([, { body }]) => body !== undefined)
/** Parsed, but of no route's form. */
const badBodies = [
  [],
  null,
  7,
  {},
  { unexpected: true },
  { version: '1', epoch: '1', code: 1, assertion: [] },
]

async function start(open: Open) {
  const store = await startTestStore(await open())
  onTestFinished(store.stop)
  const kiosk = await enrolTestKiosk(store)
  return { store, kiosk, token: await tokenOf(store, kiosk) }
}

describeOnBoth('every route', (open) => {
  it.each(forKiosks)(
    '%s is closed without a token, and to a foreign one',
    async (_name, { method, path }) => {
      const { store, token } = await start(open)
      const foreign = `${token.slice(0, -4)}AAAA`

      const none = await ask(store.url + path, { method, ...bodyFor(method) })
      const other = await ask(store.url + path, { method, token: foreign, ...bodyFor(method) })

      expect([none.status, errorOf(none)]).toEqual([401, 'not_allowed'])
      expect(other).toMatchObject({ status: 401, text: none.text })
    },
  )

  it.each(forAnyone)('%s answers a foreign token as it does none', async (_name, { method, path }) => {
    const { store } = await start(open)

    const none = await ask(store.url + path, { method, ...bodyFor(method) })
    const other = await ask(store.url + path, { method, token: 'foreign', ...bodyFor(method) })

    expect(none.status).not.toBe(500)
    expect(other).toMatchObject({ status: none.status, text: none.text })
  })

  it.each(withBody)('%s refuses a body of another form', async (_name, { method, path }) => {
    const { store, token } = await start(open)

    for (const body of badBodies) {
      const answer = await ask(store.url + path, { method, token, body })
      expect({ body, status: answer.status, error: errorOf(answer) }).toMatchObject({ body, status: 400 })
    }
    const notJson = await ask(store.url + path, { method, token, body: '{"secret":' })
    const text = await ask(store.url + path, {
      method,
      token,
      body: 'secret',
      headers: { 'content-type': 'text/plain' },
    })
    expect([notJson.status, text.status]).toEqual([400, 400])
    expect(notJson.text + text.text).not.toContain('secret')
  })

  it.each(withBody)('%s refuses a body too large before it reads it', async (_name, { method, path }) => {
    const { store, token } = await start(open)

    expect(await announce(store.url + path, method, { token, bytes: 1024 * 1024 + 1 })).toBe(413)
  })

  it('sync asks who calls before it reads what they send', async () => {
    const { store } = await start(open)
    const { method, path } = routes.sync

    expect(await announce(store.url + path, method, { token: 'foreign', bytes: 1024 * 1024 + 1 })).toBe(401)
  })

  it('takes nothing that the contract does not name, and converts nothing', async () => {
    const { store, kiosk, token } = await start(open)
    const good = { version: 1, epoch: 1, head: kiosk.head, cursor: 0, commands: [] }
    const sync = (body: object) => ask(`${store.url}/v1/sync`, { method: 'POST', token, body })

    expect(await sync(good)).toMatchObject({ status: 200 })
    expect(await sync({ ...good, unexpected: true })).toMatchObject({ status: 400 })
    expect(await sync({ ...good, epoch: '1' })).toMatchObject({ status: 400 })
    expect(await sync({ ...good, commands: Array(101).fill({}) })).toMatchObject({ status: 400 })
  })

  it('that is none says so and repeats nothing', async () => {
    const { store } = await start(open)

    const answer = await ask(`${store.url}/v1/persons/01819012345`)

    expect([answer.status, errorOf(answer)]).toEqual([404, 'not_found'])
    expect(answer.text).not.toContain('01819012345')
  })
})

function bodyFor(method: string): { body?: object } {
  return method === 'POST' ? { body: {} } : {}
}

/** Says how much will come, sends none of it, and returns the status. */
async function announce(url: string, method: string, { token, bytes }: { token: string; bytes: number }) {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': bytes,
  }
  const sent = request(url, { method, headers })
  sent.flushHeaders()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  sent.once('error', () => undefined).destroy()
  return answer.statusCode
}
