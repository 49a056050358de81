import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import type { TestAnswer } from '../testHttp.ts'
import { createDeviceKey, enrolTestKiosk, makeAssertion, trade } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { revokeKiosk } from './kiosk.repository.ts'

const startedAt = Date.parse('2026-05-13T10:00:00Z') / 1000

async function start(open: Open) {
  const clock = { now: new Date(startedAt * 1000) }
  const store = await startTestStore(await open(), { clock: () => clock.now })
  onTestFinished(store.stop)
  return { store, clock, kiosk: await enrolTestKiosk(store) }
}

describeOnBoth('an assertion', (open) => {
  it('is traded for a token of five minutes, once, however many try at the same time', async () => {
    const { store, kiosk } = await start(open)
    const assertion = await makeAssertion(store, kiosk)

    const answers = await Promise.all([1, 2, 3].map(() => trade(store, assertion)))

    const granted = answers.filter(({ status }) => status === 200)
    expect(granted).toHaveLength(1)
    expect(JSON.parse(granted[0]?.text ?? '')).toMatchObject({ expiresInSeconds: 300 })
    expect(await trade(store, assertion)).toMatchObject({ status: 401 })
  })

  it('is refused with one and the same answer, whatever is wrong with it', async () => {
    const { store, kiosk } = await start(open)
    const revoked = await enrolTestKiosk(store)
    await revokeKiosk(store.central.db, revoked.kioskId)
    const used = await makeAssertion(store, kiosk)
    await trade(store, used)
    const wrong: Record<string, string> = {
      'used before': used,
      'for another audience': await makeAssertion(store, kiosk, { aud: 'another-store' }),
      expired: await makeAssertion(store, kiosk, { iat: startedAt - 91, exp: startedAt - 31 }),
      'good for too long': await makeAssertion(store, kiosk, { exp: startedAt + 61 }),
      'of the future': await makeAssertion(store, kiosk, { iat: startedAt + 31, exp: startedAt + 91 }),
      'without an id': await makeAssertion(store, kiosk, { jti: undefined }),
      'with an id too long to keep': await makeAssertion(store, kiosk, { jti: 'x'.repeat(65) }),
      'without an issuer': await makeAssertion(store, kiosk, { iss: undefined }),
      'of an issuer that is no id': await makeAssertion(store, kiosk, { iss: "'; drop table kiosk" }),
      'by another key': await makeAssertion(store, { ...createDeviceKey(), kioskId: kiosk.kioskId }),
      'of an unknown kiosk': await makeAssertion(store, { ...kiosk, kioskId: randomUUID() }),
      'of a revoked kiosk': await makeAssertion(store, revoked),
      'signed with the public key as a secret': await withSecret(
        kiosk.kioskId,
        Buffer.from(kiosk.publicKey, 'base64'),
      ),
      unsigned: unsigned(await makeAssertion(store, kiosk)),
      'no assertion at all': 'x.y.z',
    }

    const answers: Record<string, unknown> = {}
    for (const [what, assertion] of Object.entries(wrong)) answers[what] = told(await trade(store, assertion))

    const refusal = told(await trade(store, ''))
    expect(refusal.status).toBe(401)
    for (const what of Object.keys(wrong)) expect({ [what]: answers[what] }).toEqual({ [what]: refusal })
  })

  it('may be half a minute off, as kiosks’ clocks are', async () => {
    const { store, kiosk } = await start(open)
    const late = await makeAssertion(store, kiosk, { iat: startedAt - 85, exp: startedAt - 25 })
    const early = await makeAssertion(store, kiosk, { iat: startedAt + 25, exp: startedAt + 85 })

    expect(await trade(store, late)).toMatchObject({ status: 200 })
    expect(await trade(store, early)).toMatchObject({ status: 200 })
  })

  it('stays used for as long as it would be good, and is forgotten then', async () => {
    const { store, clock, kiosk } = await start(open)
    const assertion = await makeAssertion(store, kiosk)
    await trade(store, assertion)

    clock.now = new Date((startedAt + 89) * 1000)
    await trade(store, await makeAssertion(store, kiosk))
    expect(await trade(store, assertion)).toMatchObject({ status: 401 })
    expect(await countUsed()).toBe(2)

    clock.now = new Date((startedAt + 91) * 1000)
    await trade(store, await makeAssertion(store, kiosk))
    expect(await trade(store, assertion)).toMatchObject({ status: 401 })
    expect(await countUsed()).toBe(2)

    async function countUsed(): Promise<number> {
      return (await store.central.db.selectFrom('used_assertion').selectAll().execute()).length
    }
  })
})

/** All that a stranger can see, but the time. */
function told({ status, headers, text }: TestAnswer) {
  return { status, text, headers: [...headers].filter(([name]) => name !== 'date') }
}

function withSecret(kioskId: string, secret: Buffer): Promise<string> {
  return new SignJWT({
    iss: kioskId,
    aud: 'skranke-central',
    jti: 'a',
    iat: startedAt,
    exp: startedAt + 60,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(secret)
}

function unsigned(assertion: string): string {
  const header = Buffer.from('{"alg":"none"}').toString('base64url')
  return `${header}.${assertion.split('.')[1] ?? ''}.`
}
