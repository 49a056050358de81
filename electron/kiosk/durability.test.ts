import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeStore } from '../../test/support/fakeStore.ts'
import { searchForLeaks } from '../../test/support/leakSearch.ts'
import { openTestKiosk, order, temporaryFolder } from '../../test/support/testKiosk.ts'
import { syntheticNationalIds } from '../../test/support/syntheticNationalIds.ts'
import { fileCache } from './cache/cache.ts'
import { beginning } from './cache/outbox.ts'

const numbers = syntheticNationalIds(3)
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

test('an order that was answered survives SIGKILL at that very moment, and is sent after', async () => {
  await (await openTestKiosk(store, folder.path)).kiosk.close()
  await store.stop()

  const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/support/orderAndTell.ts')], {
    env: {
      ...process.env,
      DATA_DIRECTORY: folder.path,
      STORE: store.address,
      NATIONAL_IDS: numbers.join(' '),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGKILL')
  await exited
  const references = line.toString().trim().split(' ')
  expect(references).toHaveLength(numbers.length)

  const cache = fileCache(join(folder.path, 'cache.db'))
  expect(cache.outbox.unsent(beginning, 100)).toHaveLength(numbers.length)
  cache.close()

  await store.start()
  const { kiosk } = await openTestKiosk(store, folder.path)
  const all = new Promise<void>((resolve) => {
    store.fault = () => {
      if (store.commands.size === numbers.length) resolve()
      return null
    }
  })
  await all
  await kiosk.close()
  const sent = store.orders().map(({ referenceNumber }) => referenceNumber)
  expect(sent).toEqual(references.map((reference) => reference.replaceAll('-', '')))
})

test('nothing on the disk of a kiosk, running or closed, tells a visitor’s number', async () => {
  const { kiosk } = await openTestKiosk(store, folder.path)
  kiosk.startVisit()
  for (const number of numbers) order(kiosk, number)
  expect(searchForLeaks([folder.path], numbers)).toEqual([])
  await kiosk.close()
  expect(searchForLeaks([folder.path], numbers)).toEqual([])

  const planted = join(folder.path, 'cache.db')
  writeFileSync(planted, Buffer.concat([readFileSync(planted), Buffer.from(numbers[1]!)]))
  expect(searchForLeaks([folder.path], numbers)).toHaveLength(1)
})
