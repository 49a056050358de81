import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { awaitState } from '../../build/tour/orderStatus.ts'
import { visitorAt } from '../../build/tour/visitor.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { leakForms } from '../support/leakForms.ts'
import { searchForLeaks } from '../support/leakSearch.ts'
import { openRealStore, type RealStore } from '../support/realStore.ts'

/**
 * The visitor: the number as typed, and the name and street that only the store knows. In no other test of those that run
 * beside this one: their browsers share memory in the same folder.
 */
const canaries = [numbers.postalAddressAbroad, 'Campingvogn', 'Kry Campingvogn', 'Påhittade gatan 12']

let store: RealStore
let kiosk: KioskShell
/** Where everything started here keeps its temporary files; the store's folder, the one place where the visitor may be, too. */
const temporary = mkdtempSync(join(tmpdir(), 'skranke-privacy-'))
for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)

beforeAll(async () => {
  store = await openRealStore()
  kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
    logFile: join(store.directory, 'logs', 'kiosk.log'),
  })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await kiosk.stop()
  await store.close()
  rmSync(temporary, { recursive: true, maxRetries: 5 })
})

it('a trace in any of these places, and in any form, would be found', () => {
  expect(places()).toContain(kiosk.profileDirectory)
  const forms = canaries.flatMap(leakForms)
  const planted = folders().map((place) => join(place, `skranke-planted-${process.pid}.bin`))
  try {
    const bytes = Buffer.concat(forms.flatMap((form) => [form.bytes, Buffer.from('\n')]))
    for (const file of planted) writeFileSync(file, bytes)
    const found = searchForLeaks(folders(), canaries)
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
  const reference = await visitor.ordersLetter(numbers.postalAddressAbroad)
  await visitor.seesState('received')
  expect(searchForLeaks(places(), canaries), 'while the receipt is on the screen').toEqual([])

  await awaitState(store, reference, 'produced')
  await kiosk.stop()
  expect(searchForLeaks(places(), canaries), 'when the kiosk is off').toEqual([])
})

it('the search does look at what the kiosk has written', () => {
  const found = searchForLeaks([join(store.directory, 'kiosk')], ['CREATE TABLE kiosk'])
  expect(found.map(({ path }) => path)).toContainEqual(expect.stringContaining('cache.db'))
})

/** The kiosk's own folder, every log, Chromium's profile, temporary files, and what Chromium shares in memory. */
function places(): string[] {
  const temporaryFiles = entriesOf(temporary).filter((path) => path !== store.directory)
  const shared = entriesOf('/dev/shm').filter((path) => path.includes('org.chromium'))
  const own = [join(store.directory, 'kiosk'), join(store.directory, 'logs'), kiosk.profileDirectory]
  return [...own, ...temporaryFiles, ...shared].filter((path) => existsSync(path))
}

const folders = () => places().filter((path) => statSync(path).isDirectory())

function entriesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
