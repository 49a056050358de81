import { expect, it, onTestFinished } from 'vitest'
import type { Database } from '../database/database.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { askToEnrol, createDeviceKey, enrolRequest } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'

const dayAfter = new Date('2026-05-14T10:00:01Z')

async function start(db: Database, clock = { now: new Date('2026-05-13T10:00:00Z') }) {
  const store = await startTestStore(db, { clock: () => clock.now })
  onTestFinished(store.stop)
  return store
}

describeOnBoth('enrolling a kiosk', (open) => {
  it('trades a code for an identity, however the code was typed', async () => {
    const db = await open()
    const store = await start(db)
    const key = createDeviceKey()
    const typed = (await store.invite()).toLowerCase().replaceAll('-', ' ')

    const { status, text } = await askToEnrol(store, enrolRequest(typed, key))

    const kiosk = await db.selectFrom('kiosk').selectAll().executeTakeFirstOrThrow()
    const { incarnation } = await db.selectFrom('store').select('incarnation').executeTakeFirstOrThrow()
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ kioskId: kiosk.kiosk_id, epoch: 1, incarnation })
    expect(kiosk).toMatchObject({
      office_id: 'oslo',
      state: 'active',
      public_key: Buffer.from(key.publicKey, 'base64'),
    })
  })

  it('gives one answer for a wrong, used or expired code, a code of another form and a wrong proof', async () => {
    const db = await open()
    const clock = { now: new Date('2026-05-13T10:00:00Z') }
    const store = await start(db, clock)
    const [expired, used] = [await store.invite(), await store.invite()]
    await askToEnrol(store, enrolRequest(used))
    const usedAgain = await askToEnrol(store, enrolRequest(used))
    clock.now = dayAfter
    const good = await store.invite()
    const { proof } = enrolRequest(good)

    const answers = [
      usedAgain,
      await askToEnrol(store, enrolRequest(expired)),
      await askToEnrol(store, enrolRequest('K7QM-2XHA-9TRC')),
      await askToEnrol(store, enrolRequest('no code at all')),
      await askToEnrol(store, { ...enrolRequest(good), proof }),
      await askToEnrol(store, { ...enrolRequest(good), proof: '' }),
      await askToEnrol(store, { ...enrolRequest(good), publicKey: 'c2hvcnQ=' }),
    ]

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await db.selectFrom('kiosk').select('kiosk_id').execute()).toHaveLength(1)
    expect(await askToEnrol(store, enrolRequest(good))).toMatchObject({ status: 200 })
  })

  it('refuses a key that is another kiosk’s, and the code is good still', async () => {
    const db = await open()
    const store = await start(db)
    const key = createDeviceKey()
    await askToEnrol(store, enrolRequest(await store.invite(), key))
    const code = await store.invite()

    const again = await askToEnrol(store, enrolRequest(code, key))

    expect(again.status).toBe(403)
    expect(await askToEnrol(store, enrolRequest(code))).toMatchObject({ status: 200 })
  })

  it('sends everybody away for the rest of the minute after thirty attempts', async () => {
    const db = await open()
    const clock = { now: new Date('2026-05-13T10:00:45Z') }
    const store = await start(db, clock)
    const code = await store.invite()
    for (let attempt = 1; attempt <= 30; attempt += 1) await askToEnrol(store, enrolRequest('guess'))

    const tooMany = await askToEnrol(store, enrolRequest(code))

    expect(tooMany.status).toBe(429)
    expect(tooMany.headers.get('retry-after')).toBe('15')
    clock.now = new Date('2026-05-13T10:01:00Z')
    expect(await askToEnrol(store, enrolRequest(code))).toMatchObject({ status: 200 })
  })
})
