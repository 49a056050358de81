import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { fakePrinter } from '../../../test/support/fakePrinter.ts'
import { FakeStore } from '../../../test/support/fakeStore.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import {
  eventOf,
  openTestKiosk,
  order,
  temporaryFolder,
  type TestKiosk,
} from '../../../test/support/testKiosk.ts'

const [one, two] = syntheticNationalIds(2) as [NationalId, NationalId]
const folder = temporaryFolder()
let store: FakeStore
let at: TestKiosk
let fake: ReturnType<typeof fakePrinter>

beforeEach(async () => {
  store = await new FakeStore().start()
  fake = fakePrinter()
  at = await openTestKiosk(store, `${folder.path}/${crypto.randomUUID()}`, { printer: fake.printer })
  at.kiosk.startVisit()
})
afterEach(async () => {
  await at.kiosk.close()
  await store.stop()
})

const print = (kind: 'letter.order' | 'letter.block' | 'move.report', id: string) =>
  at.kiosk.answers['receipt.print']({ kind, id, language: 'en' })

/** What stands on the receipt that was printed last. */
async function paper(): Promise<string> {
  const data = new Uint8Array(fake.taken.at(-1)!.pdf)
  const page = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

test('an order’s receipt carries its reference and, once the store has set them, its dates', async () => {
  const received = eventOf(at.kiosk, 'letter.changed')
  const { reference } = order(at.kiosk, one)
  await received
  expect(at.kiosk.describe().hasPrinter).toBe(true)
  expect(await at.kiosk.answers['receipt.describe']({})).toEqual({ state: 'ready' })
  expect(await print('letter.order', reference)).toEqual({ ok: true })
  expect(await paper()).toContain(reference)
  expect(await paper()).toMatch(/between\s+\w+day/u)
})

test('of several orders, the one that is shown gets its receipt', async () => {
  const [first] = [order(at.kiosk, one), order(at.kiosk, two)]
  await print('letter.order', first.reference)
  expect(await paper()).toContain(first.reference)
})

test('a block has a receipt, too, also when new codes were ordered at once', async () => {
  const block = at.kiosk.blockLetters({ nationalId: one })
  order(at.kiosk, one)
  expect(await print('letter.block', block.ok ? block.block.blockId : '')).toEqual({ ok: true })
  expect(await paper()).toContain('Block of PIN codes')
})

/** Nothing that a screen says stands on official paper. */
test('nothing is printed but what this visit has done', async () => {
  const { reference } = order(at.kiosk, one)
  const block = at.kiosk.blockLetters({ nationalId: two })
  const blockId = block.ok ? block.block.blockId : ''
  const nothing = { ok: false, error: 'no_receipt' }
  expect(await print('letter.order', 'K7QM-2XHA-9TRC')).toEqual(nothing)
  expect(await print('letter.block', reference)).toEqual(nothing)
  expect(await print('move.report', blockId)).toEqual(nothing)
  at.kiosk.endVisit()
  expect(await print('letter.order', reference)).toEqual(nothing)
  at.kiosk.startVisit()
  expect(await print('letter.order', reference)).toEqual(nothing)
  expect(fake.taken).toEqual([])
})

test('a visit that ends while its receipt is written has nothing printed', async () => {
  const { reference } = order(at.kiosk, one)
  const answer = print('letter.order', reference)
  at.kiosk.endVisit()
  expect(await answer).toEqual({ ok: false, error: 'no_receipt' })
  expect(fake.taken).toEqual([])
})

/** No number, no name, no address: whoever finds a receipt in the tray learns nothing of whose it is. */
test('nobody’s number stands on it, in any form, nor in the report of a printer that fails', async () => {
  const { reference } = order(at.kiosk, one)
  await print('letter.order', reference)
  const digits = (await paper()).replace(/\D/gu, '')
  expect(await paper()).not.toMatch(/\d{6,}/u)
  expect(digits).not.toContain(one.slice(0, 6))
  expect(digits).not.toContain(one.slice(6))
  fake.has('out_of_paper')
  await eventOf(at.kiosk, 'receipt.changed', ({ state }) => state === 'out_of_paper')
  expect(at.problems).toEqual([{ kind: 'printer_trouble', trouble: 'out_of_paper' }])
})

test('the end of a visit cancels what is stuck', async () => {
  const { reference } = order(at.kiosk, one)
  await print('letter.order', reference)
  fake.has('fault')
  await eventOf(at.kiosk, 'receipt.changed', ({ state }) => state === 'fault')
  at.kiosk.endVisit()
  await at.kiosk.close()
  expect(fake.cancelled).toEqual(['receipts-1'])
})

test('a kiosk without a printer says so', async () => {
  await at.kiosk.close()
  at = await openTestKiosk(store, `${folder.path}/without`)
  at.kiosk.startVisit()
  expect(at.kiosk.describe().hasPrinter).toBe(false)
  expect(await at.kiosk.answers['receipt.describe']({})).toEqual({ state: 'no_printer' })
  expect(await print('letter.order', 'any')).toEqual({ ok: false, error: 'no_printer' })
})
