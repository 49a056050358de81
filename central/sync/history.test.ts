import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { emptyChain } from '../../shared/wire/command.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { orderCommand } from '../testCommand.ts'
import { outcomesOf, syncAs, type TestKiosk } from '../testKiosk.ts'
import { orderedIds, someNationalIds, startWithKiosk } from './testSync.ts'

const [first = '', second = '', third = '', fourth = ''] = someNationalIds(4)

/** A kiosk whose first command the store has, and how to order in its name. */
async function start(open: Open) {
  const { store, kiosk, db } = await startWithKiosk(await open())
  const order = (by: TestKiosk, nationalId: string) => orderCommand(store, by, nationalId)
  await syncAs(store, kiosk, [order(kiosk, first)])
  return { store, kiosk, db, order }
}

/** What a kiosk does that is told of a new epoch. */
function startEpoch(kiosk: TestKiosk, epoch: number): void {
  Object.assign(kiosk, { epoch, head: { seq: 0, chain: emptyChain } })
}

describeOnBoth('a kiosk that is not what it was', (open) => {
  it('restored from a backup (its sequence went back) starts a new epoch, and goes on', async () => {
    const { store, kiosk, db, order } = await start(open)
    const backup = { ...kiosk }
    await syncAs(store, kiosk, [order(kiosk, second)])

    const response = await syncAs(store, backup)

    expect(response.epoch).toBe(2)
    startEpoch(backup, 2)
    const next = await syncAs(store, backup, [order(backup, third)])
    expect([outcomesOf(next), next.epoch]).toEqual([['accepted'], 2])
    expect(await orderedIds(db)).toEqual([first, second, third])
  })

  it('restored with orders that the store never saw: they are judged, not dropped', async () => {
    const { store, kiosk, db, order } = await start(open)
    const backup = { ...kiosk }
    await syncAs(store, kiosk, [order(kiosk, second), order(kiosk, third)])
    const unseen = order(backup, fourth)

    const response = await syncAs(store, backup, [unseen])

    expect([outcomesOf(response), response.epoch]).toEqual([['accepted'], 2])
    expect(await orderedIds(db)).toEqual([first, second, third, fourth])
  })

  it('cloned (the same sequence, another history) starts a new epoch; the orders of both count', async () => {
    const { store, kiosk, db, order } = await start(open)
    const clone = { ...kiosk }
    await syncAs(store, kiosk, [order(kiosk, second)])

    const response = await syncAs(store, clone, [order(clone, third)])

    expect([outcomesOf(response), response.epoch]).toEqual([['accepted'], 2])
    expect(await orderedIds(db)).toEqual([first, second, third])
    expect(await syncAs(store, kiosk)).toMatchObject({ epoch: 2 })
  })

  it('of an older epoch is heard still, and told the new one', async () => {
    const { store, kiosk, db, order } = await start(open)
    const late = order(kiosk, second)
    await db.updateTable('kiosk').set({ epoch: 3, last_seq: 0, chain_head: emptyChain }).execute()

    const response = await syncAs(store, kiosk, [late])

    expect([outcomesOf(response), response.epoch]).toEqual([['accepted'], 3])
    expect(await orderedIds(db)).toEqual([first, second])
    startEpoch(kiosk, 3)
    expect(await syncAs(store, kiosk, [order(kiosk, third)])).toMatchObject({ epoch: 3 })
  })

  it('re-imaged with its key (it begins anew in the first epoch) starts a new epoch', async () => {
    const { store, kiosk, order } = await start(open)
    startEpoch(kiosk, 1)

    const response = await syncAs(store, kiosk, [order(kiosk, second)])

    expect([outcomesOf(response), response.epoch]).toEqual([['accepted'], 2])
  })
})

describeOnBoth('a kiosk that is what it was', (open) => {
  it('keeps its epoch while it has more than it sent', async () => {
    const { store, kiosk, db, order } = await start(open)
    const commands = [order(kiosk, second), order(kiosk, third)]

    expect(await syncAs(store, kiosk, commands.slice(0, 1))).toMatchObject({ epoch: 1 })
    expect(await syncAs(store, kiosk, commands.slice(1))).toMatchObject({ epoch: 1 })
    expect(await syncAs(store, kiosk)).toMatchObject({ epoch: 1 })

    expect(await db.selectFrom('kiosk').select(['last_seq', 'chain_head']).execute()).toEqual([
      { last_seq: 3, chain_head: kiosk.head.chain },
    ])
  })

  it('keeps its epoch when one of its rows went bad and is never sent; from then on its word is held to', async () => {
    const { store, kiosk, order } = await start(open)
    order(kiosk, second)
    const after = order(kiosk, third)

    expect(await syncAs(store, kiosk, [after])).toMatchObject({ epoch: 1 })
    expect(await syncAs(store, kiosk)).toMatchObject({ epoch: 1 })

    const other = { ...kiosk, head: { ...kiosk.head, chain: 'f'.repeat(64) } }
    expect(await syncAs(store, other)).toMatchObject({ epoch: 2 })
  })

  it('keeps its epoch when a refused command is part of its history', async () => {
    const { store, kiosk, order } = await start(open)
    const bad = orderCommand(store, kiosk, second, { content: { seq: 99 } })

    expect(await syncAs(store, kiosk, [bad, order(kiosk, third)])).toMatchObject({ epoch: 1 })
    expect(await syncAs(store, kiosk)).toMatchObject({ epoch: 1 })
  })

  it('is not followed where the kiosk has not signed: a stolen token can not push an honest kiosk aside', async () => {
    const { store, kiosk, order } = await start(open)
    const forged = { ...order({ ...kiosk }, second), seq: 2 ** 31 - 1 }
    expect(outcomesOf(await syncAs(store, { ...kiosk }, [forged]))).toEqual(['refused'])

    const response = await syncAs(store, kiosk, [order(kiosk, third)])

    expect([outcomesOf(response), response.epoch]).toEqual([['accepted'], 1])
  })

  it('is followed when the store itself was restored, and its orders count again', async () => {
    const { store, kiosk, db, order } = await start(open)
    startEpoch(kiosk, 2)
    const commands = [order(kiosk, second), order(kiosk, third)]
    await db.updateTable('kiosk').set({ epoch: 2, last_seq: 0, chain_head: emptyChain }).execute()
    await syncAs(store, kiosk, commands)
    await restoreToTheFirstOrder()
    kiosk.cursor = 3

    const response = await syncAs(store, kiosk, commands)

    expect([outcomesOf(response), response.epoch]).toEqual([['accepted', 'accepted'], 2])
    expect(await orderedIds(db)).toEqual([first, second, third])
    expect(await syncAs(store, kiosk)).toMatchObject({ epoch: 2 })

    async function restoreToTheFirstOrder(): Promise<void> {
      await sql`delete from letter_order where national_id <> ${first}`.execute(db)
      await sql`delete from command_receipt where epoch = 2`.execute(db)
      await sql`delete from kiosk_event where number > 1`.execute(db)
      await sql`update kiosk set epoch = 1, last_seq = 1, last_event_number = 1`.execute(db)
      await sql`update store set incarnation = gen_random_uuid()`.execute(db)
    }
  })
})
