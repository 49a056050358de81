import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Command } from '../../shared/wire/command.ts'
import type { Database } from '../database/database.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import { createKeys } from '../keys/keys.ts'
import { orderCommand, seal, signed } from '../testCommand.ts'
import { createDeviceKey, enrolTestKiosk, outcomesOf, syncAs } from '../testKiosk.ts'
import { orderedIds, someNationalIds, startWithKiosk } from './testSync.ts'

const [first = '', second = ''] = someNationalIds(2)

describeOnBoth('a command', (open) => {
  it('is accepted once, however often it comes, and makes one order', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const command = orderCommand(store, kiosk, first)

    expect(outcomesOf(await syncAs(store, kiosk, [command]))).toEqual(['accepted'])
    expect(outcomesOf(await syncAs(store, kiosk, [command, command]))).toEqual(['duplicate', 'duplicate'])

    expect(await orderedIds(db)).toEqual([first])
    expect(await db.selectFrom('command_receipt').selectAll().execute()).toHaveLength(1)
    expect(await db.selectFrom('quarantined_command').selectAll().execute()).toEqual([])
  })

  it('comes twice in one request and is accepted once', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const command = orderCommand(store, kiosk, first)

    const { outcomes, events } = await syncAs(store, kiosk, [command, command])

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'duplicate'])
    expect(events).toHaveLength(1)
    expect(await orderedIds(db)).toEqual([first])
  })

  it('is answered with an event that holds the expected days', async () => {
    const { store, kiosk } = await startWithKiosk(await open())
    const command = orderCommand(store, kiosk, first)

    const { events, cursor, more } = await syncAs(store, kiosk, [command])

    // Rule: PIN-code letters 4. Ordered on a Wednesday; Thursday is Ascension Day, Sunday the 17 May.
    const expected = { from: '2026-05-15', to: '2026-05-21' }
    expect(events).toEqual([{ number: 1, kind: 'letter.received', commandId: command.commandId, expected }])
    expect([cursor, more]).toEqual([1, false])
  })

  it('of a known id with other bytes is refused and put aside; the first one stands', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const command = orderCommand(store, kiosk, first)
    await syncAs(store, kiosk, [command])
    const before = { ...kiosk }
    const { commandId } = command
    const altered = orderCommand(store, kiosk, second, { header: { commandId }, content: { commandId } })
    kiosk.head = before.head

    expect(outcomesOf(await syncAs(store, kiosk, [altered]))).toEqual(['refused'])

    expect(await orderedIds(db)).toEqual([first])
    const aside = await db.selectFrom('quarantined_command').selectAll().execute()
    expect(aside).toMatchObject([{ kiosk_id: kiosk.kioskId, reason: 'other_bytes_under_known_id' }])
    expect(JSON.parse(aside[0]?.command ?? '')).toEqual(altered)
  })

  it('that can never be accepted is refused, put aside with its reason, and makes no order', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const { publicKey } = store.central.keys.sealing[0]!
    const other = await enrolTestKiosk(store)
    const order = (broken = {}) => orderCommand(store, kiosk, first, broken)
    const sealed = (content: string) => order({ header: { sealed: seal(Buffer.from(content), publicKey) } })
    const unsigned = { ...order(), signature: '' }
    const bad: [Command, string][] = [
      [{ ...order(), seq: 99 }, 'bad_signature'],
      [{ ...order(), visitId: randomUUID() }, 'bad_signature'],
      [unsigned, 'bad_signature'],
      [signed({ ...kiosk, ...createDeviceKey() }, order()), 'bad_signature'],
      [orderCommand(store, other, first), 'bad_signature'],
      [order({ header: { sealed: garbled(order().sealed) } }), 'not_openable'],
      [order({ header: { sealed: '' } }), 'not_openable'],
      [sealed('not JSON'), 'not_as_the_contract_says'],
      [sealed('{}'), 'not_as_the_contract_says'],
      [order({ action: { nationalId: '0181901234' } }), 'not_as_the_contract_says'],
      // Nobody's number, a real one in the demo, words where the reference is printed.
      [order({ action: { nationalId: '99999999999' } }), 'not_as_the_contract_says'],
      [order({ action: { nationalId: '30108299939' } }), 'not_as_the_contract_says'],
      [order({ action: { referenceNumber: 'Ring88881234' } }), 'not_as_the_contract_says'],
      [order({ action: { kind: 'letter.print' as 'letter.order' } }), 'not_as_the_contract_says'],
      [order({ content: { kioskId: other.kioskId } }), 'header_differs'],
      [order({ content: { commandId: randomUUID() } }), 'header_differs'],
      [order({ content: { visitId: randomUUID() } }), 'header_differs'],
      [order({ content: { epoch: 2 } }), 'header_differs'],
      [order({ content: { seq: 99 } }), 'header_differs'],
    ]

    const response = await syncAs(
      store,
      kiosk,
      bad.map(([command]) => command),
    )

    expect(new Set(outcomesOf(response))).toEqual(new Set(['refused']))
    const aside = await db
      .selectFrom('quarantined_command')
      .select('reason')
      .orderBy('quarantined_command_id')
      .execute()
    expect(aside.map(({ reason }) => reason)).toEqual(bad.map(([, reason]) => reason))
    expect([await orderedIds(db), response.events]).toEqual([[], []])
  })

  it('refused once stays refused, without a word of why', async () => {
    const { store, kiosk } = await startWithKiosk(await open())
    const bad = orderCommand(store, kiosk, first, { content: { epoch: 2 } })
    await syncAs(store, kiosk, [bad])

    const { outcomes } = await syncAs(store, kiosk, [bad])

    expect(outcomes).toEqual([{ commandId: bad.commandId, outcome: 'refused' }])
  })
})

describeOnBoth('a command sealed to a key that the store lacks', (open) => {
  it('waits until the key is put back', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const command = orderCommand(store, kiosk, first)
    const lost = store.central.keys.sealing
    store.central.keys.sealing = createKeys().sealing

    expect(outcomesOf(await syncAs(store, kiosk, [command]))).toEqual(['retry'])
    store.central.keys.sealing = lost
    expect(outcomesOf(await syncAs(store, kiosk, [command]))).toEqual(['accepted'])

    expect(await orderedIds(db)).toEqual([first])
  })
})

describeOnBoth('a hundred commands', (open) => {
  it('of which one is bad: the others are accepted', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const numbers = someNationalIds(100)
    const commands = numbers.map((nationalId, index) =>
      orderCommand(store, kiosk, nationalId, index === 49 ? { content: { seq: 7 } } : {}),
    )

    const { outcomes, events } = await syncAs(store, kiosk, commands)

    expect(
      outcomes.map(({ outcome }, index) => (outcome === 'accepted' ? '' : `${index} ${outcome}`)),
    ).toEqual(Array.from({ length: 100 }, (_, index) => (index === 49 ? '49 refused' : '')))
    expect(await orderedIds(db)).toEqual(numbers.filter((_, index) => index !== 49))
    expect(events.map(({ number }) => number)).toEqual(Array.from({ length: 99 }, (_, index) => index + 1))
  })

  it('of which one can’t be applied today: it waits, the others are accepted, and later it is', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const numbers = someNationalIds(5)
    const commands = numbers.map((nationalId) => orderCommand(store, kiosk, nationalId))
    await failFor(db, numbers[2] ?? '')

    const failing = await syncAs(store, kiosk, commands)

    expect(outcomesOf(failing)).toEqual(['accepted', 'accepted', 'retry', 'accepted', 'accepted'])
    expect(failing.events.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(failing.epoch).toBe(1)
    await sql`drop trigger failing on letter_order`.execute(db)
    const later = await syncAs(store, kiosk, commands.slice(2, 3))
    expect([outcomesOf(later), later.epoch]).toEqual([['accepted'], 1])
    expect(later.events).toMatchObject([{ number: 5, commandId: commands[2]?.commandId }])
    expect((await orderedIds(db)).sort()).toEqual(numbers)
  })

  it('of which one can’t be applied today: what follows it in the same visit waits with it', async () => {
    const { store, kiosk, db } = await startWithKiosk(await open())
    const visitId = randomUUID()
    const sameVisit = { header: { visitId }, content: { visitId } }
    const numbers = someNationalIds(4)
    const commands = numbers.map((nationalId, index) =>
      orderCommand(store, kiosk, nationalId, index === 2 ? {} : sameVisit),
    )
    await failFor(db, numbers[1] ?? '')

    const { outcomes } = await syncAs(store, kiosk, commands)

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'retry', 'accepted', 'retry'])
  })
})

/** As if this one order met a bug, or a full disk. */
async function failFor(db: Database, nationalId: string): Promise<void> {
  await sql`
    create function fail() returns trigger language plpgsql as
    $$ begin if new.national_id = '${sql.raw(nationalId)}' then raise exception 'no'; end if; return new; end $$
  `.execute(db)
  await sql`create trigger failing before insert on letter_order for each row execute function fail()`.execute(
    db,
  )
}

function garbled(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[bytes.length - 1]! ^= 1
  return bytes.toString('base64')
}
