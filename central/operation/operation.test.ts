import { expect, it, onTestFinished } from 'vitest'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { routes } from '../../shared/wire/routes.ts'
import type { Route } from '../../shared/wire/route.ts'
import { backUp } from '../backup/backup.service.ts'
import type { Database } from '../database/database.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { temporaryDirectory } from '../letters/testLetters.ts'
import { orderCommand } from '../testCommand.ts'
import { ask, errorOf } from '../testHttp.ts'
import { enrolTestKiosk, syncAs } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { measureStore } from './gauges.ts'
import { serveMetrics } from './metricsServer.ts'
import { embeddedWarning } from './operationRoutes.ts'

const Json = (schema: Type.TSchema) =>
  Type.Object({ content: Type.Object({ 'application/json': Type.Object({ schema }) }) })
/** What OpenAPI 3.1 asks of a document like ours. */
const OpenApi = Type.Object({
  openapi: Type.Literal('3.1.0'),
  info: Type.Object({ title: Type.String(), version: Type.String() }),
  components: Type.Object({
    securitySchemes: Type.Record(Type.String(), Type.Object({ type: Type.String() })),
  }),
  paths: Type.Record(
    Type.String({ pattern: '^/' }),
    Type.Record(
      Type.String({ pattern: '^(get|post)$' }),
      Type.Object({
        operationId: Type.String(),
        security: Type.Array(Type.Record(Type.String(), Type.Array(Type.String()))),
        requestBody: Type.Optional(Json(Type.Object({}))),
        responses: Type.Record(
          Type.String({ pattern: '^(200|default)$' }),
          Type.Intersect([Json(Type.Object({})), Type.Object({ description: Type.String() })]),
        ),
      }),
    ),
  ),
})

describeOnBoth('whoever runs the store', (open, kind) => {
  async function start(db: Database) {
    const store = await startTestStore(db, {}, kind)
    onTestFinished(store.stop)
    return store
  }

  it('is told that it is alive, and warned of the embedded database only', async () => {
    const { url } = await start(await open())

    const health = JSON.parse((await ask(`${url}/health`)).text) as object

    const warning = kind === 'pglite' ? { warning: embeddedWarning } : {}
    expect(health).toEqual({ status: 'alive', database: kind, ...warning })
  })

  it('is told when the database is gone, and that the store is alive all the same', async () => {
    const db = await open()
    const { url } = await start(db)
    expect(JSON.parse((await ask(`${url}/ready`)).text)).toEqual({ ready: true })

    await db.destroy()

    const ready = await ask(`${url}/ready`)
    expect([ready.status, errorOf(ready), ready.headers.get('retry-after')]).toEqual([503, 'not_ready', '5'])
    expect(await ask(`${url}/health`)).toMatchObject({ status: 200 })
  })

  it('sees what kiosks send counted by outcome, and requests by route', async () => {
    const store = await start(await open())
    const kiosk = await enrolTestKiosk(store)
    const command = orderCommand(store, kiosk, '01819000049')
    await syncAs(store, kiosk, [command])
    await syncAs(store, kiosk, [command])
    await ask(`${store.url}/somewhere/01819000049`)

    const metrics = await serveMetrics(store.central.metrics, 0)
    onTestFinished(() => metrics.close())
    const { text, headers } = await ask(metrics.url)
    expect(await ask(`${store.url}/metrics`)).toMatchObject({ status: 404 })

    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u)
    expect(text).toContain('skranke_commands_total{outcome="accepted"} 1')
    expect(text).toContain('skranke_commands_total{outcome="duplicate"} 1')
    expect(text).toContain('skranke_kiosk_new_epochs_total 0')
    expect(text).toContain('skranke_request_seconds_count{route="/v1/sync",status="200"} 2')
    expect(text).toContain('skranke_request_seconds_count{route="unknown",status="404"} 1')
    expect(text).not.toContain('01819000049')
  })

  it('sees what waits, since when, and what is out of order', async () => {
    const clock = { now: new Date('2026-05-13T10:00:00Z') }
    const store = await startTestStore(await open(), {
      clock: () => clock.now,
      dataDirectory: temporaryDirectory(),
    })
    onTestFinished(store.stop)
    const { central } = store
    measureStore(central)
    const read = async () => (await central.metrics.registry.metrics()).split('\n')
    expect(await read()).toEqual(
      expect.arrayContaining(['skranke_letter_orders{state="ordered"} 0', 'skranke_backup_age_seconds +Inf']),
    )
    const kiosk = await enrolTestKiosk(store)
    await syncAs(store, kiosk, [
      orderCommand(store, kiosk, '01819000049'),
      orderCommand(store, kiosk, '01819000049', { content: { seq: 99 } }),
    ])
    await backUp(central, temporaryDirectory())
    clock.now = new Date('2026-05-14T10:00:01Z')

    expect(await read()).toEqual(
      expect.arrayContaining([
        'skranke_letter_orders{state="ordered"} 1',
        'skranke_letter_orders{state="held"} 0',
        'skranke_oldest_letter_order_seconds 86401',
        'skranke_oldest_unposted_batch_seconds 0',
        'skranke_moves{state="accepted"} 0',
        'skranke_notices{state="waiting"} 1',
        'skranke_oldest_notice_seconds 86401',
        'skranke_kiosks{state="active"} 1',
        'skranke_silent_kiosks 1',
        'skranke_quarantined_commands 1',
        'skranke_backup_age_seconds 87001',
      ]),
    )
  })

  it('finds every route in /openapi.json, as the contract says it', async () => {
    const { url } = await start(await open())

    const document: unknown = JSON.parse((await ask(`${url}/openapi.json`)).text)

    if (!Check(OpenApi, document)) throw new Error('not the form of OpenAPI')
    const declared: [string, Route][] = Object.entries(routes)
    const { securitySchemes } = document.components
    expect(new Set(Object.keys(document.paths))).toEqual(new Set(declared.map(([, { path }]) => path)))
    for (const [name, { method, path, caller, body, response }] of declared) {
      const operation = document.paths[path]?.[method.toLowerCase()]
      expect(operation?.operationId).toBe(name)
      const asked = operation?.security.flatMap((schemes) => Object.keys(schemes)) ?? []
      expect(asked).toEqual(caller === 'anyone' ? [] : caller === 'visitor' ? ['kiosk', 'grant'] : [caller])
      expect(Object.keys(securitySchemes)).toEqual(expect.arrayContaining(asked))
      expect(operation?.requestBody?.content['application/json'].schema).toEqual(plain(body))
      expect(operation?.responses['200']?.content['application/json'].schema).toEqual(plain(response))
    }
  })
})

/** As it is on the wire. */
function plain(schema: object | undefined): unknown {
  return schema && JSON.parse(JSON.stringify(schema))
}
