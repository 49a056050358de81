import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { Check } from 'typebox/value'
import { expect, it, onTestFinished } from 'vitest'
import { routes } from '../../shared/wire/routes.ts'
import { visitorGrantHeader, type CallerKind, type Route } from '../../shared/wire/route.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { createKeys } from '../keys/keys.ts'
import { createTestCallers, visitorAt, type Credentials } from '../testCallers.ts'
import { ask, errorOf, type TestAnswer } from '../testHttp.ts'
import { enrolTestKiosk } from '../testKiosk.ts'
import { startTestStore, type TestStore } from '../testStore.ts'

const every: [string, Route][] = Object.entries(routes)
const closed = every.filter(([, { caller }]) => caller !== 'anyone')
const forAnyone = every.filter(([, { caller }]) => caller === 'anyone')
const withBody = every.filter(([, { body }]) => body !== undefined)
const callerKinds: CallerKind[] = ['anyone', 'kiosk', 'visitor', 'clerk', 'technician', 'help_desk']
/** Parsed, but not as the contract says. */
const badBodies = [
  [],
  null,
  7,
  'text',
  {},
  { unexpected: true },
  { version: '1', epoch: '1', code: 1, assertion: [] },
]
const tooLarge = 1024 * 1024 + 1

async function start(open: Open) {
  let now = new Date('2026-05-13T10:00:00Z')
  const store = await startTestStore(await open(), { clock: () => now })
  onTestFinished(store.stop)
  const callers = await createTestCallers(store)
  return { store, callers, pass: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)) }
}

/** A visitor's credentials contain their kiosk's. */
function mayCall(kind: CallerKind, { caller }: Route): boolean {
  return kind === caller || (kind === 'visitor' && caller === 'kiosk')
}

describeOnBoth('every route', (open) => {
  it.each(closed)('%s is closed to every caller but its own', async (_name, route) => {
    const { store, callers } = await start(open)
    const wrong = callerKinds.filter((kind) => !mayCall(kind, route))

    for (const kind of wrong)
      expect({ kind, ...(await refusal(store, route, callers[kind])) }).toEqual({ kind, ...notAllowed })
    expect(wrong.length).toBeGreaterThan(3)
  })

  it.each(closed)('%s is closed to credentials that are too old', async (_name, route) => {
    const { store, callers, pass } = await start(open)
    pass(24)

    expect(await refusal(store, route, callers[route.caller])).toEqual(notAllowed)
  })

  it.each(closed)('%s is closed to credentials of another store', async (_name, route) => {
    const { store, callers } = await start(open)
    Object.assign(store.central.keys, { token: createKeys().token })

    expect(await refusal(store, route, callers[route.caller])).toEqual(notAllowed)
  })

  it.each(closed.filter(([, { caller }]) => caller === 'visitor'))(
    '%s is closed to a grant that another kiosk was given',
    async (_name, route) => {
      const { store, callers } = await start(open)
      const elsewhere = await visitorAt(store, await enrolTestKiosk(store))
      const borrowed = { ...callers.visitor, [visitorGrantHeader]: elsewhere[visitorGrantHeader] ?? '' }

      expect(await refusal(store, route, borrowed)).toEqual(notAllowed)
    },
  )

  it.each(closed)('%s is closed to whoever has been shut out since', async (_name, route) => {
    const { store, callers } = await start(open)
    await store.central.db.updateTable('kiosk').set({ state: 'revoked' }).execute()
    await store.central.db
      .updateTable('staff_member')
      .set({ state: 'deactivated', password_hash: null })
      .execute()

    expect(await refusal(store, route, callers[route.caller])).toEqual(notAllowed)
  })

  it.each(forAnyone)('%s answers a foreign token as it does none', async (_name, route) => {
    const { store } = await start(open)

    const none = await send(store, route, {})
    const other = await send(store, route, { authorization: 'Bearer foreign' })

    expect(none.status).not.toBe(500)
    expect(other).toMatchObject({ status: none.status, text: none.text })
  })

  it.each(withBody)('%s refuses a body of another form', async (_name, route) => {
    const { store, callers } = await start(open)
    const headers = callers[route.caller]
    const bad = badBodies.filter((body) => !Check(route.body!, body))

    for (const body of bad)
      expect({ body, ...(await refusal(store, route, headers, body)) }).toMatchObject({ body, status: 400 })
    expect(bad.length).toBeGreaterThan(4)
    const notJson = await send(store, route, headers, '{"secret":')
    const text = await send(store, route, { ...headers, 'content-type': 'text/plain' }, 'secret')
    expect([notJson.status, text.status]).toEqual([400, 400])
    expect(notJson.text + text.text).not.toContain('secret')
  })

  it.each(withBody)('%s refuses a body too large before it reads it', async (_name, route) => {
    const { store, callers } = await start(open)

    expect(await announce(store, route, callers[route.caller])).toBe(413)
  })

  it.each(closed.filter(([, { body }]) => body !== undefined))(
    '%s asks who calls before it reads what they send',
    async (_name, route) => {
      const { store } = await start(open)

      expect(await announce(store, route, { authorization: 'Bearer foreign' })).toBe(401)
    },
  )

  it('takes nothing that the contract does not name, and converts nothing', async () => {
    const { store, callers } = await start(open)
    const good = {
      version: 1,
      epoch: 1,
      head: { seq: 0, chain: '0'.repeat(64) },
      cursor: 0,
      heldKeyIds: [],
      commands: [],
    }
    const sync = (body: object) => send(store, routes.sync, callers.kiosk, body)

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

/** The same for each way of not being allowed. */
const notAllowed = { status: 401, error: 'not_allowed' }

async function refusal(store: TestStore, route: Route, headers: Credentials, body?: unknown) {
  const answer = await send(store, route, headers, body)
  return { status: answer.status, error: errorOf(answer) }
}

function send(
  store: TestStore,
  { method, path }: Route,
  headers: Credentials,
  body: unknown = method === 'POST' ? {} : undefined,
): Promise<TestAnswer> {
  return ask(store.url + path, { method, headers, body })
}

/** Says that too much will come, sends none of it, and returns the status. */
async function announce(store: TestStore, { method, path }: Route, credentials: Credentials) {
  const headers = { ...credentials, 'content-type': 'application/json', 'content-length': tooLarge }
  const sent = request(store.url + path, { method, headers })
  sent.flushHeaders()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  sent.once('error', () => undefined).destroy()
  return answer.statusCode
}
