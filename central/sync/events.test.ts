import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { orderCommand } from '../testCommand.ts'
import { ask } from '../testHttp.ts'
import { askToSync, enrolTestKiosk, outcomesOf, syncAs, tokenOf } from '../testKiosk.ts'
import { revokeKiosk } from '../fleet/kiosk.repository.ts'
import { someNationalIds, startWithKiosk } from './testSync.ts'

describeOnBoth('events of a kiosk', (open) => {
  it('are numbered without a gap when several of its syncs overlap', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const batches = Array.from({ length: 6 }, () =>
      someNationalIds(4).map((nationalId) => orderCommand(store, kiosk, nationalId)),
    )

    const responses = await Promise.all(batches.map((batch) => askToSync(store, kiosk, batch)))

    expect(responses.map(({ status }) => status)).toEqual(Array(6).fill(200))
    const events = await db.selectFrom('kiosk_event').select('number').orderBy('number').execute()
    expect(events.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  })

  it('are numbered for each kiosk on its own', async () => {
    const { store, kiosk } = await startWithKiosk(await open())
    const other = await enrolTestKiosk(store)

    const [ours, theirs] = await Promise.all([
      syncAs(store, kiosk, [orderCommand(store, kiosk, '01819000049')]),
      syncAs(store, other, [orderCommand(store, other, '01819000057')]),
    ])

    expect([ours.events[0]?.number, theirs.events[0]?.number]).toEqual([1, 1])
  })

  it('come a hundred at a time, after the cursor, until there are no more', async () => {
    const { store, kiosk } = await startWithKiosk(await open())
    for (const part of [100, 50]) {
      const commands = someNationalIds(part).map((nationalId) => orderCommand(store, kiosk, nationalId))
      await syncAs(store, kiosk, commands)
    }
    kiosk.cursor = 0

    const pages = [await syncAs(store, kiosk), await syncAs(store, kiosk), await syncAs(store, kiosk)]

    expect(pages.map(({ events, cursor, more }) => [events.length, cursor, more])).toEqual([
      [100, 100, true],
      [50, 150, false],
      [0, 150, false],
    ])
    const numbers = pages.flatMap(({ events }) => events.map(({ number }) => number))
    expect(numbers).toEqual(Array.from({ length: 150 }, (_, index) => index + 1))
  })

  it('wait while a kiosk is retiring, and nothing is taken of one revoked between token and command', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    await db.updateTable('kiosk').set({ state: 'retiring' }).execute()
    const drained = await syncAs(store, kiosk, [orderCommand(store, kiosk, '01819000049')])
    expect(outcomesOf(drained)).toEqual(['accepted'])
    const token = await tokenOf(store, kiosk)
    const commands = [orderCommand(store, kiosk, '01819000057')]
    await revokeKiosk(db, kiosk.kioskId)

    const body = { version: 1, epoch: 1, head: kiosk.head, cursor: 1, commands }
    const answer = await ask(`${store.url}/v1/sync`, { method: 'POST', token, body })

    expect(answer.status).toBe(401)
    expect(await db.selectFrom('letter_order').selectAll().execute()).toHaveLength(1)
  })

  it('are not covered before there is a backup', async () => {
    const { store, kiosk } = await startWithKiosk(await open())

    const { coveredUntil, incarnation } = await syncAs(store, kiosk)

    expect(coveredUntil).toBe('1970-01-01T00:00:00.000Z')
    const known = await store.central.db.selectFrom('store').select('incarnation').executeTakeFirstOrThrow()
    expect(incarnation).toBe(known.incarnation)
  })

  it('come with the version of the reference data, which is sent only to who lacks it', async () => {
    const { store, kiosk } = await startWithKiosk(await open())
    const { referenceVersion } = await syncAs(store, kiosk)
    const token = await tokenOf(store, kiosk)
    const reference = (headers: Record<string, string>) =>
      ask(`${store.url}/v1/reference`, { token, headers })

    const full = await reference({})
    const same = await reference({ 'if-none-match': `"${referenceVersion}"` })
    const older = await reference({ 'if-none-match': '"older"' })

    expect(full.headers.get('etag')).toBe(`"${referenceVersion}"`)
    expect(JSON.parse(full.text)).toMatchObject({ version: referenceVersion, office: { officeId: 'oslo' } })
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', `"${referenceVersion}"`])
    expect(older).toMatchObject({ status: 200, text: full.text })
  })
})
