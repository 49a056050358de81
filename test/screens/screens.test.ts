import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { languages, type Language } from '../../shared/domain/language.ts'
import { begin, openBrowser, openPage, resize } from './browser.ts'
import { scenes } from './scenes.ts'
import { allVariants, pairwiseVariants, type Variant } from './variants.ts'
import { type Scene, Visitor } from './visitor.ts'

const smallest = { width: 1024, height: 768 }
const sizes = [{ width: 1920, height: 1080 }, { width: 1080, height: 1920 }, smallest]
/** `npm run test:full` */
const isWhole = process.env['SKRANKE_TEST_FULL'] === '1'
const pictures = join(import.meta.dirname, '../output/screens')

/** What is found in one state of a screen, each said in words; see `page/measure.js`. */
interface Measured {
  overflow: string[]
  unseenFields: string[]
  smallTargets: string[]
  badText: string[]
}
interface Checked {
  violations: string[]
  badText: string[]
  unseenFields: string[]
}

// Real Electron shows these screens in the other tests; the variants here need a browser to be driven by.
describe('every screen, at every size, in every language', () => {
  let browser: Browser
  let page: Page
  let devtools: CDPSession
  const complaints: string[] = []
  let pictured = 0
  let checked = 0

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    browser = await openBrowser()
    page = await browser.newPage({ reducedMotion: 'reduce', viewport: null })
    devtools = await page.context().newCDPSession(page)
    await resize(devtools, smallest)
    listen(page, complaints)
    await openPage(page)
  })
  beforeEach(({ onTestFailed }) => {
    complaints.length = 0
    // What has failed may have left anything behind.
    onTestFailed(() => openPage(page))
  })
  afterAll(() => browser.close())

  afterAll(() => {
    const shown = `${scenes.length} screens, ${pictured} pictures, ${checked} combinations of language, look and text size`
    console.log(`${shown} (${isWhole ? 'all of them' : 'every pair; all of them by npm run test:full'})`)
  })

  it('knows each by a name of its own, and so its pictures', () => {
    const names = scenes.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each(scenes.map((scene, index) => ({ ...scene, index })))(
    '$name fits, and axe finds nothing, however it is shown',
    async ({ index, ...scene }) => {
      for (const language of isWhole ? languages : [languages[index % languages.length]!]) {
        await open(scene, language)
        await measure(scene.name, language)
        if (isWhole)
          await check(
            scene.name,
            allVariants.filter((variant) => variant.language === language),
          )
        else await check(scene.name, pairwiseVariants(index))
        await chooseFields(scene.name, language)
      }
      expect([...new Set(complaints)]).toEqual(scene.name === 'trouble' ? ['planted'] : [])
    },
  )

  // One page shows them all, so none may leave anything to the next: speech, an open list, a dialog, a curtain, a bug.
  it.each([
    ['start', 'read-number'],
    ['number', 'gallery-mobile-country'],
    ['gallery-text', 'inactivity'],
    ['address-date', 'curtain'],
    ['profile', 'trouble'],
  ])('%s is as on a new page, also after %s', async (name, before) => {
    await open(sceneCalled(before), 'se')
    await page.evaluate('window.show({ language: "en", look: "dark", textSize: 200 })')
    await open(sceneCalled(name), 'nb')
    const afterwards = await portrait()
    await openPage(page)
    await open(sceneCalled(name), 'nb')
    expect(afterwards).toEqual(await portrait())
  })

  async function open({ wishes, reach, gallery }: Scene, language: Language): Promise<void> {
    await begin(
      page,
      { ...wishes, kiosk: { languages: [...languages], ...wishes?.kiosk, language } },
      gallery,
    )
    await reach?.(new Visitor(page, language))
  }

  /** At every size, and photographs it in `npm run test:full`. */
  async function measure(name: string, language: Language): Promise<void> {
    for (const size of sizes) {
      await resize(devtools, size)
      const found: Measured = await page.evaluate('window.measure()')
      const picture = `${name}-${language}-${size.width}x${size.height}`
      if (isWhole) {
        await page.screenshot({ path: join(pictures, `${picture}.png`) })
        pictured += 1
      }
      expect.soft(found.overflow, `${picture} needs no scrolling`).toEqual([])
      expect.soft(found.unseenFields, `${picture} shows where it types`).toEqual([])
      expect.soft(found.smallTargets, `${picture} has no target below 48 px`).toEqual([])
      expect.soft(found.badText, `${picture} has all its text`).toEqual([])
    }
  }

  /** On the smallest screen, where large text has the least room. */
  async function check(name: string, variants: Variant[]): Promise<void> {
    for (const variant of variants) {
      const found: Checked = await page.evaluate(`window.check(${JSON.stringify(variant)})`)
      const how = `${name} in ${variant.language}, ${variant.look}, ${variant.textSize} %`
      expect.soft(found.violations, how).toEqual([])
      expect.soft(found.badText, how).toEqual([])
      expect.soft(found.unseenFields, `${how} shows where it types`).toEqual([])
      checked += 1
    }
  }

  /** With nothing under the mouse. */
  async function portrait(): Promise<string[]> {
    await page.mouse.move(0, 0)
    return page.evaluate('window.portray()')
  }

  /** One after the other, where the largest text has the least room. */
  async function chooseFields(name: string, language: Language): Promise<void> {
    const variant: Variant = { language, look: 'light', textSize: 200 }
    const found: string[][] = await page.evaluate(`window.chooseFields(${JSON.stringify(variant)})`)
    for (const [index, unseen] of found.entries()) {
      const what = `${name} in ${language}, 200 %, shows field ${index} when it is chosen`
      expect.soft(unseen, what).toEqual([])
    }
  }
})

/** Whatever the browser complains about: a broken policy, a missing text, an uncaught error. */
function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}

function sceneCalled(name: string): Scene {
  const found = scenes.find((scene) => scene.name === name)
  if (found === undefined) throw new Error(`there is no scene ${name}`)
  return found
}
