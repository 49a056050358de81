import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visitorAt } from '../../build/tour/visitor.ts'
import { produceLetters } from '../../central/letters/production/production.service.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { openLine, type RecordingLine } from '../support/recordingLine.ts'
import { temporaryFolder } from '../support/testKiosk.ts'
import { kioskRows, normaliseScreen, normaliseSync } from './normalise.ts'
import { openWatchedStore, type WatchedStore } from './watchedStore.ts'

/** Rule: PIN-code letters 3. In this order: the second order comes when the first letter is on its way. */
const kinds = {
  ordinary: numbers.ordinary,
  'unknown to the register': numbers.unknownToRegister,
  dead: numbers.dead,
  protected: numbers.protected,
  child: numbers.child,
  'second order': numbers.ordinary,
}

/** Everything that anybody but the store could see or measure of one order. */
interface Observation {
  screens: string[]
  wire: unknown
  statements: string[]
  hashes: Record<string, number>
}

using folder = temporaryFolder()
let store: WatchedStore
let line: RecordingLine
let kiosk: KioskShell
const observations: Record<string, Observation> = {}

beforeAll(async () => {
  store = await openWatchedStore(join(folder.path, 'central'))
  line = await openLine(store.url, () => store.statements.length)
  kiosk = await launchKiosk({
    storeAddress: line.url,
    dataDirectory: join(folder.path, 'kiosk'),
    invitation: await store.invite(),
  })
  for (const [kind, nationalId] of Object.entries(kinds)) {
    observations[kind] = await observeOrder(nationalId)
    await produceLetters(store.central)
  }
  await kiosk.stop()
})
afterAll(async () => {
  await line.close()
  await store.stop()
})

it.each(Object.keys(kinds))('the screens, from the number to the dates, are the same: %s', (kind) => {
  expect(observations[kind]?.screens).toEqual(observations['ordinary']?.screens)
})

it.each(Object.keys(kinds))('the bytes on the wire, both ways, are the same: %s', (kind) => {
  expect(observations[kind]?.wire).toEqual(observations['ordinary']?.wire)
})

it.each(Object.keys(kinds))('the store does the same work: %s', (kind) => {
  const { statements, hashes } = observations[kind] ?? {}
  expect({ statements, hashes }).toEqual({
    statements: observations['ordinary']?.statements,
    hashes: observations['ordinary']?.hashes,
  })
})

it('the store was watched at work', () => {
  expect(observations['ordinary']?.statements.join('\n')).toContain('insert into "letter_order"')
  expect(observations['ordinary']?.hashes).toMatchObject({ crypto_box_seal_open: 1 })
})

it('the rows on the kiosk are the same', () => {
  const rows = kioskRows(join(folder.path, 'kiosk', 'cache.db'))
  expect(rows).toHaveLength(Object.keys(kinds).length)
  for (const row of rows) expect(row).toEqual(rows[0])
})

it('the events of the store are the same', async () => {
  const events = await store.central.db.selectFrom('kiosk_event').select('body').execute()
  expect(events).toHaveLength(Object.keys(kinds).length)
  const neutral = events.map(({ body: { number: _number, commandId: _commandId, ...rest } }) => rest)
  for (const event of neutral) expect(event).toEqual(neutral[0])
})

it('letters were made for exactly the right one', async () => {
  const letters = await store.central.db
    .selectFrom('letter')
    .innerJoin('letter_order', 'letter_order.letter_order_id', 'letter.letter_order_id')
    .select('letter_order.national_id')
    .execute()
  expect(letters).toEqual([{ national_id: numbers.ordinary }])
})

async function observeOrder(nationalId: string): Promise<Observation> {
  const visitor = await visitorAt(await kiosk.page(), 'nb')
  const { page, texts } = visitor
  const [firstExchange, hashesBefore] = [line.exchanges.length, store.hashes()]
  await visitor.beginsOrder()
  await visitor.entersNumber(nationalId)
  await visitor.sees(texts.letter.check.heading)
  const check = await page.locator('body').ariaSnapshot()
  await page.getByRole('button', { name: texts.letter.check.order, exact: true }).click()
  await visitor.seesState('received')
  const receipt = await page.locator('body').ariaSnapshot()

  const sync = line.exchanges
    .slice(firstExchange)
    .find((exchange) => exchange.requestBody.includes('"sealed"'))
  if (sync === undefined) throw new Error('the order was received without a sync')
  const hashesAfter = store.hashes()
  await visitor.leaves()
  await kiosk.page(page)
  return {
    screens: [normaliseScreen(check, nationalId), normaliseScreen(receipt, nationalId)],
    wire: normaliseSync(sync),
    statements: store.statements.slice(sync.measured.before, sync.measured.after),
    hashes: Object.fromEntries(
      Object.entries(hashesAfter).map(([name, count]) => [name, count - (hashesBefore[name] ?? 0)]),
    ),
  }
}
