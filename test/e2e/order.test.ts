import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { awaitState } from '../../build/tour/orderStatus.ts'
import { visitorAt, type Visitor } from '../../build/tour/visitor.ts'
import { exampleNationalIds as numbers } from '../../central/register/seed/exampleNationalIds.ts'
import { launchKiosk, type KioskShell } from '../support/kioskShell.ts'
import { openRealStore, type RealStore } from '../support/realStore.ts'

let store: RealStore
let kiosk: KioskShell
let visitor: Visitor

beforeAll(async () => {
  store = await openRealStore()
  kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
  })
  visitor = await visitorAt(await kiosk.page(), 'nb')
})
afterEach(async () => {
  const { page } = visitor
  await visitor.leaves()
  visitor = await visitorAt(await kiosk.page(page), 'nb')
})
afterAll(async () => {
  await kiosk.stop()
  await store.close()
})

describe('a visitor who blocks the codes', () => {
  it('sees them blocked when the store has done it, and orders new ones with the number that stands there', async () => {
    const { texts } = visitor
    await visitor.blocksCodes(numbers.formerDNumberHolder)
    await visitor.sees(texts.block.receipt.inForce)
    await visitor.press(texts.block.receipt.order)
    await visitor.page.getByRole('button', { name: texts.letter.check.order, exact: true }).click()
    await visitor.sees(texts.letter.receipt.heading)
    await awaitState(store, await visitor.referenceNumber(), 'produced')
  })
})

describe('a visitor who orders a letter', () => {
  it('gets a reference number and the dates, and the letter is printed and posted', async () => {
    const reference = await visitor.ordersLetter(numbers.ordinary)
    expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    await visitor.seesState('received')

    const produced = await awaitState(store, reference, 'produced')
    await store.run('letters', 'posted', produced.batch ?? '')
    expect((await awaitState(store, reference, 'posted')).state).toBe('posted')
  })

  it('does it in English', async () => {
    const english = await visitorAt(visitor.page, 'en')
    await english.ordersLetter(numbers.withPostalAddress)
    await english.seesState('received')
    visitor = english
  })

  it('with a wrong digit is told so, and what was typed stays', async () => {
    const { page, texts } = visitor
    const wrong = `${numbers.ordinary.slice(0, 10)}${(Number(numbers.ordinary.at(-1)) + 1) % 10}`
    await visitor.beginsOrder()
    await visitor.entersNumber(wrong)
    await page.getByRole('alert').getByText(texts.nationalId.error.check_digit).waitFor()
    expect(await page.getByRole('textbox', { name: texts.letter.number.label }).inputValue()).toBe(wrong)
  })

  it('and changes language on the way keeps what was typed', async () => {
    await visitor.beginsOrder()
    const { page, texts } = visitor
    await page.getByRole('textbox', { name: texts.letter.number.label }).pressSequentially('178384')
    visitor = await visitorAt(page, 'en')
    const field = page.getByRole('textbox', { name: visitor.texts.letter.number.label })
    expect(await field.inputValue()).toBe('178384')
  })
})

describe('the next visitor', () => {
  it('finds nothing of the one before: another page, the office’s language, an empty field', async () => {
    const before = visitor.page
    await visitor.ordersLetter(numbers.ordinary)
    await visitor.leaves()
    const page = await kiosk.page(before)
    visitor = await visitorAt(page, 'nb')
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
    await visitor.beginsOrder()
    expect(await page.getByRole('textbox', { name: visitor.texts.letter.number.label }).inputValue()).toBe('')
  })
})
