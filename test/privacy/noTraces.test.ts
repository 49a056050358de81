import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { awaitState } from '../../build/tour/orderStatus.ts'
import { visitorAt } from '../../build/tour/visitor.ts'
import { buildAll } from '../../build/vite/build.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { leakForms } from '../support/leakForms.ts'
import { searchForLeaks } from '../support/leakSearch.ts'
import { openRealStore, type RealStore } from '../support/realStore.ts'

/** The visitor: the number as typed, and the name and street that only the store knows. */
const canaries = [numbers.withPostalAddress, 'Bensinstasjon', 'Redd Bensinstasjon', 'Postboks 204']

let store: RealStore
let kiosk: KioskShell
let startedAt: number

beforeAll(async () => {
  await buildAll()
  startedAt = Date.now()
  store = await openRealStore()
  kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
    logFile: join(store.directory, 'logs', 'kiosk.log'),
  })
})
afterAll(async () => {
  await kiosk.stop()
  await store.close()
})

it('a trace in any of these places, and in any form, would be found', () => {
  expect(places()).toContain(kiosk.profileDirectory)
  const forms = canaries.flatMap(leakForms)
  const planted = places().map((place) => join(place, `skranke-planted-${process.pid}.bin`))
  try {
    const bytes = Buffer.concat(forms.flatMap((form) => [form.bytes, Buffer.from('\n')]))
    for (const file of planted) writeFileSync(file, bytes)
    const found = searchForLeaks(places(), canaries)
    for (const file of planted) {
      const here = new Set(
        found.filter(({ path }) => path === file).map(({ canary, form }) => `${canary}: ${form}`),
      )
      expect(forms.map(({ canary, name }) => `${canary}: ${name}`).filter((form) => !here.has(form))).toEqual(
        [],
      )
    }
  } finally {
    for (const file of planted) rmSync(file)
  }
})

it('an order leaves no trace of its visitor outside the store', async () => {
  const visitor = await visitorAt(await kiosk.page(), 'nb')
  const reference = await visitor.ordersLetter(numbers.withPostalAddress)
  await visitor.seesState('received')
  expect(searchForLeaks(places(), canaries), 'while the receipt is on the screen').toEqual([])

  await awaitState(store, reference, 'produced')
  await kiosk.stop()
  expect(searchForLeaks(places(), canaries), 'when the kiosk is off').toEqual([])
})

it('the search does look at what the kiosk has written', () => {
  const directory = join(store.directory, 'kiosk')
  const found = searchForLeaks([directory], ['CREATE TABLE command']).map(({ path }) => path)
  expect(found).toContain(join(directory, 'cache.db'))
})

/** The kiosk's own folder, every log, Chromium's profile, and what is new among temporary files and shared memory. */
function places(): string[] {
  const own = [join(store.directory, 'kiosk'), join(store.directory, 'logs')]
  const shared = [tmpdir(), '/dev/shm'].flatMap((folder) => newEntries(folder))
  return [...own, kiosk.profileDirectory, ...shared].filter((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  )
}

/** The store's folder is among the temporary files, and is the one place where the visitor may be. */
function newEntries(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        path !== store.directory && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= startedAt,
    )
}
