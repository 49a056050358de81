import { beforeEach, afterEach, describe, expect, test } from 'vitest'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { FakeStore, refusal } from '../../../test/support/fakeStore.ts'
import {
  eventOf,
  hastySyncPolicy,
  openTestKiosk,
  order,
  temporaryFolder,
} from '../../../test/support/testKiosk.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { blake2b } from '../blake2b.ts'
import { chainedBytes, emptyChain } from '../../../shared/wire/command.ts'

const [one, two, three] = syntheticNationalIds(3) as [NationalId, NationalId, NationalId]

describe('a kiosk and its store', () => {
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

  test('an order travels sealed and signed, and comes back with its dates', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    kiosk.startVisit()
    const changed = eventOf(kiosk, 'letter.changed')
    const stored = order(kiosk, one)
    expect(stored).toMatchObject({ state: 'stored', expected: null })

    const expected = { from: '2026-05-18', to: '2026-05-22' }
    expect(await changed).toEqual({ reference: stored.reference, state: 'received', expected })
    expect(order(kiosk, one)).toEqual({ reference: stored.reference, state: 'received', expected })
    const [command] = store.commands.values()
    const { commandId, visitId, epoch, seq } = command!
    expect(store.open(command!)).toEqual({
      kioskId: store.kioskId,
      ...{ commandId, visitId, epoch, seq },
      grant: null,
      action: {
        kind: 'letter.order',
        nationalId: one,
        referenceNumber: stored.reference.replaceAll('-', ''),
        language: 'nb',
      },
    })
    await kiosk.close()
    expect(problems).toEqual([])
  })

  test('commands are numbered and chained within an epoch', async () => {
    const { kiosk } = await openTestKiosk(store, folder.path)
    await orderAll(kiosk, [one, two, three])
    const commands = [...store.commands.values()]
    expect(commands.map(({ seq }) => seq)).toEqual([1, 2, 3])
    const chain = commands.reduce(
      (head, command) => blake2b(chainedBytes(head, command)).toString('hex'),
      emptyChain,
    )
    expect(store.requests.at(-1)?.head).toEqual({ seq: 3, chain })
    await kiosk.close()
  })

  test('a store that is away makes the kiosk offline; when it is back it gets everything, once', async () => {
    const { kiosk } = await openTestKiosk(store, folder.path)
    const offline = eventOf(kiosk, 'kiosk.changed', ({ online }) => !online)
    await store.stop()
    kiosk.startVisit()
    expect([order(kiosk, one), order(kiosk, two)].map(({ state }) => state)).toEqual(['stored', 'stored'])
    await offline

    const received = eventOf(kiosk, 'letter.changed')
    await store.start()
    await received
    expect(store.orders().map(({ nationalId }) => nationalId)).toEqual([one, two])
    await kiosk.close()
  })

  test('an answer that got lost is asked for again: the store knows the command', async () => {
    const { kiosk } = await openTestKiosk(store, folder.path)
    let lost = 0
    store.fault = (path) => {
      if (path !== '/v1/sync' || store.requests.length === 0 || lost > 0) return null
      lost += 1
      return { status: 200, body: 'lost' }
    }
    await orderAll(kiosk, [one])
    expect(store.commands.size).toBe(1)
    await kiosk.close()
  })

  test('a refused command is put aside and never blocks the ones behind it', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    store.outcome = (command) => (store.order(command).nationalId === one ? 'refused' : 'accepted')
    kiosk.startVisit()
    order(kiosk, one)
    kiosk.endVisit()
    await orderAll(kiosk, [two])
    expect(store.orders().map(({ nationalId }) => nationalId)).toEqual([two])
    expect(problems).toMatchObject([{ kind: 'command_quarantined', reason: 'refused_by_store' }])

    const sent = () => store.requests.flatMap(({ commands }) => commands.map(({ seq }) => seq))
    const before = sent().filter((seq) => seq === 1).length
    await orderAll(kiosk, [three])
    expect(sent().filter((seq) => seq === 1)).toHaveLength(before)
    await kiosk.close()
  })

  test('a command to be retried stays, and holds up its own visit only', async () => {
    const { kiosk } = await openTestKiosk(store, folder.path)
    let retried = 0
    store.outcome = (command) => {
      if (store.order(command).nationalId !== one || retried === 3) return 'accepted'
      retried += 1
      return 'retry'
    }
    const first = orderAll(kiosk, [one])
    await first
    expect(retried).toBe(3)
    expect(store.orders().map(({ nationalId }) => nationalId)).toEqual([one])
    await kiosk.close()
  })

  test('a token the store no longer takes is replaced', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    store.forgetTokens()
    await orderAll(kiosk, [one])
    expect(problems).toEqual([])
    await kiosk.close()
  })

  test('a new epoch starts again at 1 with an empty chain; what is unsent of the old one still goes', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    store.fault = (path) => (path === '/v1/sync' ? refusal(503) : null)
    kiosk.startVisit()
    order(kiosk, one)
    store.epoch = 2
    const received = eventOf(kiosk, 'letter.changed')
    store.fault = () => null
    await received

    expect(kiosk.describe().online).toBe(true)
    await orderAll(kiosk, [two])
    const sent = [...store.commands.values()].map(({ epoch, seq }) => ({ epoch, seq }))
    expect(sent).toEqual([
      { epoch: 1, seq: 1 },
      { epoch: 2, seq: 1 },
    ])
    expect(problems).toContainEqual({ kind: 'epoch_changed', from: 1, to: 2 })
    await kiosk.close()
  })

  test('a restored store gets again what it has not covered, and its events are read anew', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    await orderAll(kiosk, [one])
    store.coveredUntil = new Date(Date.now() + 3_600_000).toISOString()
    await store.nextRequest()
    await store.nextRequest()
    store.coveredUntil = new Date(0).toISOString()
    await store.nextRequest()
    await store.nextRequest()
    await orderAll(kiosk, [two])
    const before = store.orders().map(({ nationalId }) => nationalId)
    expect(before).toEqual([one, two])

    const kept = [...store.commands.values()][0]!
    store.commands.clear()
    store.commands.set(kept.commandId, kept)
    store.events.splice(1)
    store.incarnation = crypto.randomUUID()
    await orderAll(kiosk, [three])

    expect(store.orders().map(({ nationalId }) => nationalId)).toEqual(
      expect.arrayContaining([one, two, three]),
    )
    const commandsToSendAgain = 1
    expect(problems).toContainEqual({ kind: 'incarnation_changed', commandsToSendAgain })
    const sentOnce = store.requests.flatMap(({ commands }) => commands).filter(({ seq }) => seq === 1)
    expect(sentOnce).toHaveLength(1)
    await kiosk.close()
  })

  test('more than a batch of commands, and more events than an answer takes, all in one pass', async () => {
    store.eventsPerAnswer = 7
    const syncPolicy = { ...hastySyncPolicy, interval: 3_600_000 }
    const { kiosk } = await openTestKiosk(store, folder.path, { syncPolicy })
    store.fault = (path) => (path === '/v1/sync' ? refusal(503) : null)
    const numbers = syntheticNationalIds(230)
    kiosk.startVisit()
    for (const number of numbers) order(kiosk, number)
    const last = order(kiosk, numbers.at(-1)!)
    const done = eventOf(kiosk, 'letter.changed', ({ reference }) => reference === last.reference)
    store.fault = () => null
    await done

    expect(store.orders().map(({ nationalId }) => nationalId)).toEqual(numbers)
    expect(Math.max(...store.requests.map(({ commands }) => commands.length))).toBe(100)
    await kiosk.close()
  })

  test('reference data are fetched when the store has others, and refused whole when not for this kiosk', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    const renamed = eventOf(kiosk, 'kiosk.changed', ({ office }) => office?.name === 'Nytt navn')
    store.reference = {
      ...store.reference,
      version: '2',
      office: { ...store.reference.office, name: 'Nytt navn' },
    }
    await renamed

    store.reference = { ...store.reference, version: '3', environment: 'production' }
    await store.nextRequest()
    await store.nextRequest()
    await store.nextRequest()
    expect(kiosk.describe()).toMatchObject({ environment: 'demo', office: { name: 'Nytt navn' } })
    expect(problems[0]).toEqual({ kind: 'reference_refused', reason: 'other_environment' })
    await kiosk.close()
  })

  test('an order in another visit brings its visitor no news of the first', async () => {
    const { kiosk } = await openTestKiosk(store, folder.path)
    store.fault = (path) => (path === '/v1/sync' ? refusal(503) : null)
    kiosk.startVisit()
    const first = order(kiosk, one)
    kiosk.endVisit()
    kiosk.startVisit()
    const second = order(kiosk, two)
    const heard: string[] = []
    kiosk.on('letter.changed', ({ reference }) => heard.push(reference))
    const done = eventOf(kiosk, 'letter.changed', ({ reference }) => reference === second.reference)
    store.fault = () => null
    await done
    expect(store.commands.size).toBe(2)
    expect(heard).not.toContain(first.reference)
    await kiosk.close()
  })

  test('closing does not wait for a store that hangs', async () => {
    const { kiosk, problems } = await openTestKiosk(store, folder.path)
    const asked = new Promise<void>((resolve) => {
      store.fault = () => {
        resolve()
        return 'hang'
      }
    })
    await asked
    await kiosk.close()
    expect(problems).toEqual([])
  })

  type Opened = Awaited<ReturnType<typeof openTestKiosk>>['kiosk']

  /** Orders in one visit and waits until the store has dated the last. */
  async function orderAll(kiosk: Opened, numbers: string[]): Promise<void> {
    kiosk.startVisit()
    const references = numbers.map((number) => order(kiosk, number).reference)
    await eventOf(kiosk, 'letter.changed', ({ reference }) => reference === references.at(-1))
    kiosk.endVisit()
  }
})
