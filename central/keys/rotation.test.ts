import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import type { Reference } from '../../shared/wire/reference.ts'
import { backUp } from '../backup/backup.service.ts'
import { revokeKiosk } from '../fleet/kiosk.repository.ts'
import { describeOnBoth } from '../database/testDatabases.ts'
import type { Database } from '../database/database.ts'
import { temporaryDirectory } from '../letters/testLetters.ts'
import { someNationalIds } from '../sync/testSync.ts'
import { orderCommand } from '../testCommand.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk, outcomesOf, syncAs, tokenOf, type TestKiosk } from '../testKiosk.ts'
import { startTestStore, type TestStore } from '../testStore.ts'
import { keyCommands } from './commands.ts'
import { keyFileOf, writeKeyFile } from './keyFile.ts'
import { openKeys } from './openKeys.ts'

const [first = '', second = '', third = ''] = someNationalIds(3)

/** As at a start. */
async function startOn(db: Database, dataDirectory: string): Promise<TestStore> {
  const keys = await openKeys(db, dataDirectory, new Date('2026-05-13T09:00:00Z'))
  const store = await startTestStore(db, { keys, dataDirectory })
  onTestFinished(store.stop)
  return store
}

async function run({ central }: TestStore, name: string, ...parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  await keyCommands
    .find((command) => command.name === name)
    ?.run(central, parameters, (line) => printed.push(line))
  return printed
}

async function keysToldTo(store: TestStore, kiosk: TestKiosk): Promise<string[]> {
  const { text } = await ask(`${store.url}/v1/reference`, { token: await tokenOf(store, kiosk) })
  return (JSON.parse(text) as Reference).sealingKeys.map(({ keyId }) => keyId)
}

describeOnBoth('a sealing key', (open) => {
  it('is followed by a new one while kiosks hold what is sealed to it, and destroyed when none does', async () => {
    const db = await open()
    const dataDirectory = temporaryDirectory()
    const before = await startOn(db, dataDirectory)
    const [kiosk, offline, unheard] = [
      await enrolTestKiosk(before),
      await enrolTestKiosk(before),
      await enrolTestKiosk(before),
    ]
    const [oldKey = ''] = await keysToldTo(before, kiosk)
    await syncAs(before, kiosk, [orderCommand(before, kiosk, first)])
    const held = orderCommand(before, offline, second)

    const [made = ''] = await run(before, 'keys rotate')
    const newKey = made.split(' ').at(-1)?.replace('.', '') ?? ''
    const store = await startOn(db, dataDirectory)

    expect(await keysToldTo(store, kiosk)).toEqual([newKey, oldKey])
    const fresh = orderCommand(store, kiosk, third)
    expect([held.keyId, fresh.keyId]).toEqual([oldKey, newKey])
    expect(outcomesOf(await syncAs(store, offline, [held]))).toEqual(['accepted'])
    expect(outcomesOf(await syncAs(store, kiosk, [fresh]))).toEqual(['accepted'])

    const retire = (key: string) => run(store, 'keys retire', key)
    await expect(retire(newKey)).rejects.toThrow('First make a new one: keys rotate.')
    await expect(retire('nonsense')).rejects.toThrow('no such sealing key')
    // One has told that it still holds the order; the other has never told anything.
    const waitFor = retire(oldKey).catch((error: Error) => error.message)
    expect(await waitFor).toContain(offline.kioskId)
    expect(await waitFor).toContain(unheard.kioskId)
    expect(await waitFor).not.toContain(kiosk.kioskId)
    await backUp(store.central, temporaryDirectory())
    await syncAs(store, offline)
    await revokeKiosk(db, unheard.kioskId)
    await retire(oldKey)

    expect(readFileSync(keyFileOf(dataDirectory), 'utf8')).not.toContain(oldKey)
    const after = await startOn(db, dataDirectory)
    expect(await keysToldTo(after, kiosk)).toEqual([newKey])
    expect(await run(after, 'keys list')).toEqual([
      expect.stringMatching(new RegExp(`^${newKey} .* in use$`, 'u')),
      expect.stringMatching(new RegExp(`^${oldKey} .*Z  .*Z$`, 'u')),
    ])
  })

  it('that is gone stays gone, also where an older copy of the file comes back', async () => {
    const db = await open()
    const dataDirectory = temporaryDirectory()
    const store = await startOn(db, dataDirectory)
    const oldKey = store.central.keys.sealing[0]?.keyId ?? ''
    await run(store, 'keys rotate')
    const copy = await openKeys(db, dataDirectory, store.central.clock())
    expect(copy.sealing).toHaveLength(2)
    await run(store, 'keys retire', oldKey)

    await writeKeyFile(keyFileOf(dataDirectory), copy)

    expect((await openKeys(db, dataDirectory, store.central.clock())).sealing).toHaveLength(1)
    expect(await run(store, 'keys retire', oldKey)).toHaveLength(1)
    expect(readFileSync(keyFileOf(dataDirectory), 'utf8')).not.toContain(oldKey)
  })
})
