import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { orderCommand } from '../testCommand.ts'
import { errorOf } from '../testHttp.ts'
import { askToSync, enrolTestKiosk, outcomesOf, syncAs } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { orderedIds, someNationalIds } from './testSync.ts'

const [first = '', second = '', third = ''] = someNationalIds(3)

describeOnBoth('a kiosk that sends too much', (open) => {
  it('waits for the next hour and loses nothing; a repeat counts for nothing, and others are not held up', async () => {
    const clock = { now: new Date('2026-05-13T10:00:00Z') }
    const db = await open()
    const store = await startTestStore(db, { kioskCommandsPerHour: 2, clock: () => clock.now })
    onTestFinished(store.stop)
    const [kiosk, other] = [await enrolTestKiosk(store), await enrolTestKiosk(store)]
    const commands = [orderCommand(store, kiosk, first), orderCommand(store, kiosk, second)]
    await syncAs(store, kiosk, commands)
    await syncAs(store, kiosk, commands)
    const oneMore = orderCommand(store, kiosk, third)
    clock.now = new Date('2026-05-13T10:45:00Z')

    const refused = await askToSync(store, kiosk, [oneMore])

    expect([refused.status, errorOf(refused)]).toEqual([429, 'too_many_commands'])
    expect(refused.headers.get('retry-after')).toBe('900')
    expect(await orderedIds(db)).toEqual([first, second])
    await syncAs(store, other, [orderCommand(store, other, first)])
    clock.now = new Date('2026-05-13T11:00:00Z')
    expect(outcomesOf(await syncAs(store, kiosk, [oneMore]))).toEqual(['accepted'])
  })

  it('has so much put aside and no more', async () => {
    const db = await open()
    const store = await startTestStore(db)
    onTestFinished(store.stop)
    const kiosk = await enrolTestKiosk(store)
    const bad = () => orderCommand(store, kiosk, first, { content: { seq: 99 } })
    const aside = async () => (await db.selectFrom('quarantined_command').select('reason').execute()).length
    await syncAs(store, kiosk, [bad()])
    expect(await aside()).toBe(1)
    await sql`insert into quarantined_command
      select kiosk_id, gen_random_uuid(), command, reason, received_at
      from quarantined_command, generate_series(2, 999)`.execute(db)

    expect(outcomesOf(await syncAs(store, kiosk, [bad(), bad()]))).toEqual(['refused', 'refused'])

    expect(await aside()).toBe(1000)
  })
})
