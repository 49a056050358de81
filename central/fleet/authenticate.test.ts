import { randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk, tokenOf } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { revokeKiosk } from './kiosk.repository.ts'

const startedAt = Date.parse('2026-05-13T10:00:00Z') / 1000

async function start(open: Open) {
  const clock = { now: new Date(startedAt * 1000) }
  const store = await startTestStore(await open(), { clock: () => clock.now })
  onTestFinished(store.stop)
  const kiosk = await enrolTestKiosk(store)
  const reference = (authorization?: string) =>
    ask(`${store.url}/v1/reference`, { headers: authorization === undefined ? {} : { authorization } })
  return { store, clock, kiosk, reference }
}

describeOnBoth('an access token', (open) => {
  it('opens the store for five minutes', async () => {
    const { store, clock, kiosk, reference } = await start(open)
    const token = await tokenOf(store, kiosk)

    clock.now = new Date((startedAt + 299) * 1000)
    expect(await reference(`Bearer ${token}`)).toMatchObject({ status: 200 })
    clock.now = new Date((startedAt + 300) * 1000)
    expect(await reference(`Bearer ${token}`)).toMatchObject({ status: 401 })
  })

  it('is worth nothing from the moment its kiosk is revoked', async () => {
    const { store, kiosk, reference } = await start(open)
    const token = await tokenOf(store, kiosk)

    await revokeKiosk(store.central.db, kiosk.kioskId)

    expect(await reference(`Bearer ${token}`)).toMatchObject({ status: 401 })
  })

  it('is refused with one answer when it is missing, foreign or of another form', async () => {
    const { store, kiosk, reference } = await start(open)
    const good = await tokenOf(store, kiosk)
    const { token: secret } = store.central.keys

    const answers = [
      await reference(),
      await reference(''),
      await reference('Bearer'),
      await reference(`Basic ${good}`),
      await reference(`Bearer ${good}x`),
      await reference(`Bearer ${await tokenBy(randomBytes(32), kiosk.kioskId)}`),
      await reference(`Bearer ${await tokenBy(secret, 'nobody')}`),
      await reference(`Bearer ${await tokenBy(secret, kiosk.kioskId, { issuer: 'another-store' })}`),
      await reference(`Bearer ${await tokenBy(secret, kiosk.kioskId, { audience: 'skranke-staff' })}`),
    ]

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await reference(`Bearer ${await tokenBy(secret, kiosk.kioskId)}`)).toMatchObject({ status: 200 })
  })
})

function tokenBy(
  secret: Buffer,
  kioskId: string,
  { issuer = 'skranke-central', audience = 'skranke-kiosk' } = {},
): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(kioskId)
    .setExpirationTime(startedAt + 300)
    .sign(secret)
}
