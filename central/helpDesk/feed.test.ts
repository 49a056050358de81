import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { inventNationalId, order, registerPerson } from '../letters/testLetters.ts'
import { runStaff, signInTestStaff } from '../staff/testStaff.ts'
import { ask, errorOf } from '../testHttp.ts'
import { startTestStore } from '../testStore.ts'
import { helpDeskPolicy } from './policy.ts'
import { openFeed, type OpenFeed } from './testFeed.ts'

async function start(open: Open) {
  const clock = { now: new Date('2026-05-13T10:00:00Z') }
  const store = await startTestStore(await open(), { clock: () => clock.now })
  onTestFinished(store.stop)
  const later = (minutes: number) => (clock.now = new Date(clock.now.getTime() + minutes * 60_000))
  return { store, central: store.central, later, token: await signInTestStaff(store, 'help_desk') }
}

describeOnBoth("the help desk's feed", (open, kind) => {
  it('shows each order by number and reference alone, live, and goes on where it was', async () => {
    const { store, central, later, token } = await start(open)
    const [registered, nobodys] = [await registerPerson(central.db), inventNationalId()]
    await order(central, registered)
    later(24 * 60 + 1)
    const fresh = await signInTestStaff(store, 'help_desk', 'second')
    const first = await order(central, registered)

    const feed = await openFeed(store, fresh)
    const seen = await feed.next()
    const second = await order(central, nobodys)
    const live = await feed.next()

    expect(feed.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const orderedAt = '2026-05-14T10:01:00.000Z'
    expect(seen?.order).toEqual({ nationalId: registered, referenceNumber: first, orderedAt })
    expect(live?.order).toEqual({ nationalId: nobodys, referenceNumber: second, orderedAt })
    expect(await (await openFeed(store, fresh, seen?.id)).next()).toEqual(live)
    const ofAnotherStore = seen?.id.replace(/^[^/]+/u, '01980000-0000-7000-8000-000000000000')
    expect(await (await openFeed(store, fresh, ofAnotherStore)).next()).toEqual(seen)
    expect((await openFeed(store, token)).response.status).toBe(401)
    const looks = central.db
      .selectFrom('audit_entry')
      .select('actor')
      .where('action', '=', 'help_desk.orders_seen')
    expect((await looks.execute()).map(({ actor }) => actor.split(' ')[0])).toEqual(
      Array(3).fill('help_desk'),
    )
  })

  it('ends at once for who is deactivated, when the token is over, and when the store stops', async () => {
    const { store, central, later, token } = await start(open)
    const other = await signInTestStaff(store, 'help_desk', 'second')
    const feed = await openFeed(store, token)

    await runStaff(central, 'staff deactivate help-desk')
    expect(await feed.next()).toBeNull()

    const untilItExpires = await openFeed(store, other)
    later(60)
    expect(await untilItExpires.next()).toBeNull()

    const untilItStops = await openFeed(store, await signInTestStaff(store, 'help_desk', 'third'))
    const stopped = store.stop()
    expect(await untilItStops.next()).toBeNull()
    await stopped
  })

  it('is open to so many at once and no more', async () => {
    const { store, token } = await start(open)
    const feeds: OpenFeed[] = []
    for (let count = 0; count < helpDeskPolicy.streams; count += 1) feeds.push(await openFeed(store, token))

    const oneTooMany = await ask(`${store.url}/v1/help-desk/orders`, { token })

    expect(new Set(feeds.map(({ response }) => response.status))).toEqual(new Set([200]))
    expect([oneTooMany.status, errorOf(oneTooMany)]).toEqual([503, 'busy'])
  })

  it.runIf(kind === 'postgresql')(
    'skips no order that was made first and committed last (skipped on PGlite: it has one session)',
    async () => {
      const { store, central, token } = await start(open)
      const [slow, fast] = [inventNationalId(), inventNationalId()]
      const made = Promise.withResolvers<void>()
      const mayCommit = Promise.withResolvers<void>()
      const committed = central.db.transaction().execute(async (transaction) => {
        await order({ ...central, db: transaction }, slow)
        made.resolve()
        await mayCommit.promise
      })
      await made.promise
      await order(central, fast)
      const feed = await openFeed(store, token)
      expect((await feed.next())?.order.nationalId).toBe(fast)

      mayCommit.resolve()
      await committed

      expect((await feed.next())?.order.nationalId).toBe(slow)
    },
  )
})
