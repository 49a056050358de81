import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import nb from '../../renderer/locales/nb.json' with { type: 'json' }
import { begin, openBrowser, openPage } from './browser.ts'

// What only a browser does: fingers, carets, and what its own controls make of keys.
describe('a form on a touch screen', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage({
      hasTouch: true,
      reducedMotion: 'reduce',
      viewport: { width: 1024, height: 768 },
    })
  })
  beforeEach(() => openPage(page))
  afterAll(() => browser.close())

  const open = (gallery: string) => begin(page, {}, gallery)
  const key = (name: string) => page.getByRole('button', { name, exact: true })
  const valueOf = (field: Locator) => field.inputValue()

  it('types what fingers tap, however fast, and keeps the focus in the field', async () => {
    await open('text')
    for (const name of ['o', 'o', 'o', nb.keyboard.key.erase, 'p']) await key(name).tap()
    const street = page.getByLabel('Gate eller vei')
    expect(await valueOf(street)).toBe('oop')
    expect(await street.evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('types with two fingers at once', async () => {
    await open('text')
    await key('a').tap()
    const points = await Promise.all(['s', 'd'].map(async (name) => centreOf(key(name))))
    const devtools = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
    const [first, second] = points.map((point, id) => ({ ...point, id })) as [Finger, Finger]
    await touch('touchStart', [first])
    await touch('touchStart', [first, second])
    await touch('touchEnd', [])
    expect(await valueOf(page.getByLabel('Gate eller vei'))).toBe('asd')
  })

  it('shows the end of a text that is longer than its field', async () => {
    await open('email')
    await page.getByLabel('E-postadresse').fill('m'.repeat(80))
    for (const name of ['m', 'm', 'm']) await key(name).tap()
    const seen = await page.getByLabel('E-postadresse').evaluate((field) => {
      return field.scrollLeft + field.clientWidth >= field.scrollWidth - 1 && field.scrollLeft > 0
    })
    expect(seen).toBe(true)
  })

  it('takes a scanned reference number from anywhere', async () => {
    await open('reference')
    await page.keyboard.type('k7qm+2xha+9trc')
    expect(await valueOf(page.getByLabel('Referansenummer'))).toBe('K7QM-2XHA-9TRC')
  })

  it('keeps the caret while a code finds its groups', async () => {
    await open('reference')
    await page.keyboard.type('k7qm2xha')
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('y')
    await key('Z').tap()
    expect(await valueOf(page.getByLabel('Referansenummer'))).toBe('K7QM-YZ2X-HA')
  })

  it('finds a country by its first letters, and by finger', async () => {
    await open('mobile')
    const country = page.getByRole('combobox')
    await country.focus()
    await page.keyboard.type('pol')
    expect(await valueOf(country)).toBe('PL')
    await country.tap()
    await page.getByRole('option', { name: 'Sverige' }).tap()
    expect(await valueOf(country)).toBe('SE')
    await key('7').tap()
    expect(await valueOf(page.getByLabel('Mobilnummer'))).toBe('7')
  })

  it('goes from choice to choice by arrow keys', async () => {
    await open('choice')
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('radio', { name: 'Fra brevet' }).isChecked()).toBe(true)
  })

  it.each(['before', 'after'])('shows the field that is typed into, with less room %s', async (time) => {
    await open('text')
    const enlarge = () => page.evaluate(() => (document.documentElement.style.fontSize = '28px'))
    if (time === 'before') await enlarge()
    await page.getByLabel('C/o').focus()
    if (time === 'after') await enlarge()
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const [field, keyboard] = [
      await boxOf(page.getByLabel('C/o')),
      await boxOf(page.getByRole('group', { name: nb.keyboard.name })),
    ]
    expect(field.y + field.height).toBeLessThanOrEqual(keyboard.y)
  })
})

interface Finger {
  x: number
  y: number
  id: number
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (box === null) throw new Error('not to be seen')
  return box
}

async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(element)
  return { x: x + width / 2, y: y + height / 2 }
}
