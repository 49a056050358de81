import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeStore, refusal } from '../../test/support/fakeStore.ts'
import type { NationalId } from '../../shared/domain/nationalId.ts'
import { eventOf, openTestKiosk, order, temporaryFolder } from '../../test/support/testKiosk.ts'
import { syntheticNationalIds } from '../../test/support/syntheticNationalIds.ts'
import { KioskStartError } from './kioskStartError.ts'

const [nationalId] = syntheticNationalIds(1) as [NationalId]
let folder: ReturnType<typeof temporaryFolder>
let store: FakeStore

beforeEach(async () => {
  folder = temporaryFolder()
  store = await new FakeStore().start()
})
afterEach(async () => {
  await store.stop()
  folder[Symbol.dispose]()
})

async function startError(
  options: Parameters<typeof openTestKiosk>[2] = {},
  path = folder.path,
): Promise<string> {
  const error: unknown = await openTestKiosk(store, path, options).then(
    () => null,
    (error: unknown) => error,
  )
  if (error instanceof KioskStartError) return error.message
  throw new Error('expected a KioskStartError', { cause: error })
}

test('a new kiosk enrols with its invitation and opens ready and online', async () => {
  const { kiosk, problems } = await openTestKiosk(store, folder.path)
  expect(kiosk.describe()).toMatchObject({ ready: true, online: true })
  await kiosk.close()
  expect(problems).toEqual([])
})

test('an enrolled kiosk needs no invitation, nor its store: it takes orders offline', async () => {
  await (await openTestKiosk(store, folder.path)).kiosk.close()
  await store.stop()
  const { kiosk } = await openTestKiosk(store, folder.path, { invitation: undefined })
  expect(kiosk.describe()).toMatchObject({ ready: true, online: false })
  kiosk.startVisit()
  expect(order(kiosk, nationalId).state).toBe('stored')
  await kiosk.close()
})

test('on the first day: no invitation, a wrong one, no store, no Skranke store', async () => {
  expect(await startError({ invitation: undefined })).toContain('make an invitation')
  expect(await startError({ invitation: 'WRONG' })).toContain('make a new one')
  store.fault = () => refusal(500)
  expect(await startError()).toContain('check the address')
  store.fault = () => ({ status: 200, body: '<html>' })
  expect(await startError()).toContain('no Skranke store')
  await store.stop()
  expect(await startError()).toContain('does not answer')

  store.fault = () => null
  await store.start()
  await (await openTestKiosk(store, folder.path)).kiosk.close()
})

test('outside the demo a kiosk does not start without protection for its key', async () => {
  expect(await startError({ environment: 'production' })).toContain('protect the device key')
})

test('folder and key are their owner’s alone', async () => {
  chmodSync(folder.path, 0o755)
  await (await openTestKiosk(store, folder.path)).kiosk.close()
  expect(statSync(folder.path).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder.path, 'device.key')).mode & 0o777).toBe(0o600)
})

test('the shell’s protection wraps the key at rest', async () => {
  const scramble = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
  const protectKey = { seal: scramble, open: scramble }
  await (await openTestKiosk(store, folder.path, { protectKey })).kiosk.close()
  await (await openTestKiosk(store, folder.path, { protectKey })).kiosk.close()
  expect(await startError()).toContain('device key')
})

test('a garbled or missing key is named', async () => {
  await (await openTestKiosk(store, folder.path)).kiosk.close()
  writeFileSync(join(folder.path, 'device.key'), Buffer.alloc(5))
  expect(await startError()).toContain('device key')
})

test('a second kiosk on the same folder is refused', async () => {
  const { kiosk } = await openTestKiosk(store, folder.path)
  expect(await startError()).toContain('in use by another kiosk')
  await kiosk.close()
})

test('a cache that is no database, a damaged one, and a folder that is a file', async () => {
  await (await openTestKiosk(store, folder.path)).kiosk.close()
  const path = join(folder.path, 'cache.db')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0x41, 4096, 8192))
  expect(await startError()).toContain('damaged')
  writeFileSync(path, 'not a database, and longer than the header of one'.repeat(20))
  expect(await startError()).toContain('damaged')
  expect(await startError({}, join(path, 'below'))).toContain('lies below a file')
})

test('a kiosk whose clock is wrong goes by its store’s', async () => {
  const clock = () => new Date('2001-01-01T00:00:00Z')
  const issued: number[] = []
  store.onAssertion = (assertion) => {
    const payload = Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()
    issued.push((JSON.parse(payload) as { iat: number }).iat)
    return Math.abs(issued.at(-1)! * 1000 - Date.now()) < 60_000
  }
  const { kiosk } = await openTestKiosk(store, folder.path, { clock })
  if (!kiosk.describe().online) await eventOf(kiosk, 'kiosk.changed', ({ online }) => online)
  expect(issued).toHaveLength(2)
  await kiosk.close()
})

test('a kiosk that its store no longer knows takes nothing more, and says so, until it is known again', async () => {
  const { kiosk, problems } = await openTestKiosk(store, folder.path)
  if (!kiosk.describe().online) await eventOf(kiosk, 'kiosk.changed', ({ online }) => online)
  kiosk.startVisit()
  const outOfOrder = eventOf(kiosk, 'kiosk.changed', ({ ready }) => !ready)
  store.onAssertion = () => false
  store.forgetTokens()
  expect(await outOfOrder).toMatchObject({ ready: false, online: false })

  const [nationalId = ''] = syntheticNationalIds(1)
  expect(kiosk.orderLetter({ nationalId, language: 'nb' })).toEqual({ ok: false, error: 'not_stored' })
  expect(kiosk.blockLetters({ nationalId })).toEqual({ ok: false, error: 'not_stored' })
  expect(problems).toContainEqual({ kind: 'order_not_stored', code: 'kiosk_refused' })

  const ready = eventOf(kiosk, 'kiosk.changed', (description) => description.ready)
  store.onAssertion = () => true
  await ready
  expect(kiosk.orderLetter({ nationalId, language: 'nb' })).toMatchObject({ ok: true })
  await kiosk.close()
})
