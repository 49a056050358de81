import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { awaitState } from '../../build/tour/orderStatus.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { texts } from '../../renderer/locales/texts.ts'
import { listenWith, type Ears, type Keyboard } from '../support/ears.ts'
import { fakePrograms, type FakePrograms } from '../support/fakePrograms.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { openRealStore, type RealStore } from '../support/realStore.ts'

const text = texts.nb
let store: RealStore
let kiosk: KioskShell
let sound: FakePrograms
let page: Page
let visitor: Ears

beforeAll(async () => {
  store = await openRealStore()
  const heard = join(store.directory, 'heard')
  mkdirSync(heard)
  sound = fakePrograms(heard)
  kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
    env: sound.env,
  })
  page = await kiosk.page()
})
beforeEach(() => {
  const before = sound.said().length
  visitor = listenWith({ keyboard, said: () => sound.said().slice(before) })
})
afterEach(async () => {
  sound.plug(false)
  page = await kiosk.page(page)
  const areIn = () => page.evaluate('window.skranke.speech.describe({}).then(({ headphones }) => headphones)')
  await expect.poll(areIn, { timeout: 30_000 }).toBe(false)
})
afterAll(async () => {
  await kiosk.stop()
  await store.close()
})

const keyboard: Keyboard = {
  // Enter may end the visit, and the page with it, before the key is up again.
  press: (key) =>
    page.keyboard.press(key).catch((error: unknown) => {
      if (!page.isClosed()) throw error
    }),
}

/** By ear and by keyboard alone, from the first screen to the receipt. */
async function ordersLetter(nationalId: string): Promise<string> {
  await visitor.hears(text.start.heading)
  await visitor.chooses(text.start.order.title)
  await visitor.hears(text.letter.account.heading)
  await visitor.chooses(text.letter.account.no)
  await visitor.hears(text.letter.number.heading)
  await visitor.types(nationalId)
  await visitor.hears('11 av 11 sifre')
  await visitor.presses('Enter')
  await visitor.hears(text.letter.check.heading)
  await visitor.chooses(text.letter.check.order)
  await visitor.hears(text.letter.receipt.heading)
  return visitor.hears(`${text.letter.receipt.reference}: `)
}

it('with headphones orders a letter without ever looking, and hears the reference number and the end', async () => {
  sound.plug(true)
  await visitor.hears(text.speech.heardAlone)
  const told = await ordersLetter(numbers.ordinary)
  const reference = told.replace(/^.*: /u, '').replaceAll(' ', '').replaceAll(',', '-')
  expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u)
  expect((await awaitState(store, reference, 'produced')).state).toBe('produced')
  await visitor.chooses(text.frame.end)
  await visitor.hears(text.farewell.heading)
})

it('without headphones does the same, and nobody else hears a digit', async () => {
  const before = sound.said().length
  await visitor.presses('NumpadAdd')
  await visitor.hears(text.speech.heardByAll)
  expect(await ordersLetter(numbers.dNumber)).toBe(`${text.letter.receipt.reference}: ${text.speech.hidden}`)
  await visitor.chooses(text.frame.end)
  await visitor.hears(text.farewell.heading)
  const said = sound.said().slice(before).join('\n')
  expect(said).toContain(text.speech.digit)
  expect(said).not.toMatch(new RegExp([...numbers.dNumber.slice(0, 3)].join(' '), 'u'))
  expect(sound.started()).toMatch(/^(?:--stdin -b 1 -z -v nb -s 160\n)+$/u)
})

it('hears nothing more once the headphones are out, but why', async () => {
  sound.plug(true)
  await visitor.hears(text.start.heading)
  sound.plug(false)
  await visitor.hears(/Hodetelefonene er tatt ut/u)
  const silent = sound.said().length
  for (let tabs = 0; tabs < 3; tabs += 1) await visitor.presses('Tab')
  await visitor.presses('NumpadAdd')
  await visitor.hears(text.speech.on)
  expect(sound.said().slice(silent)[0]).toBe(text.speech.on)
  await visitor.chooses(text.start.privacy)
  await visitor.hears(text.privacy.heading)
  await visitor.chooses(text.frame.end)
})
