import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildRenderer } from '../../build/vite/renderer.ts'
import { languages, type Language } from '../../shared/domain/language.ts'
import { openBrowser } from './openBrowser.ts'
import { scenes } from './scenes.ts'
import { servePage } from './servePage.ts'
import { allVariants, pairwiseVariants, type Variant } from './variants.ts'
import { type Scene, Visitor } from './visitor.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1024, height: 768 },
]
/** `npm run test:full` */
const isWhole = process.env['SKRANKE_TEST_FULL'] === '1'
const output = join(import.meta.dirname, '../output')
const pictures = join(output, 'screens')

// Real Electron shows these screens in the other tests; the variants here need a browser to be driven by.
describe('every screen, at every size, in every language', () => {
  let browser: Browser
  let page: Page
  let site: Awaited<ReturnType<typeof servePage>>
  const complaints: string[] = []
  let pictured = 0
  let checked = 0

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    await buildRenderer(join(output, 'screens-page'), join(import.meta.dirname, 'page'))
    site = await servePage(join(output, 'screens-page'))
    browser = await openBrowser()
    page = await browser.newPage({ reducedMotion: 'reduce' })
    await page.clock.setFixedTime(new Date('2026-05-13T10:00:00+02:00'))
    listen(page, complaints)
  })
  beforeEach(() => {
    complaints.length = 0
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })

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

  async function open({ wishes, reach, gallery }: Scene, language: Language): Promise<void> {
    const wished = JSON.stringify({ ...wishes, kiosk: { languages, ...wishes?.kiosk, language } })
    const query = new URLSearchParams({ wishes: wished, ...(gallery && { gallery }) })
    await page.goto(`${site.url}?${query.toString()}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await reach?.(new Visitor(page, language))
  }

  /** At every size, and photographs it in `npm run test:full`. */
  async function measure(name: string, language: Language): Promise<void> {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await page.evaluate(settled)
      const picture = `${name}-${language}-${size.width}x${size.height}`
      if (isWhole) {
        await page.screenshot({ path: join(pictures, `${picture}.png`) })
        pictured += 1
      }
      expect.soft(await overflow(page), `${picture} needs no scrolling`).toEqual([])
      expect.soft(await unseenFields(page), `${picture} shows where it types`).toEqual([])
      expect.soft(await smallTargets(page), `${picture} has no target below 48 px`).toEqual([])
      expect.soft(await badText(page), `${picture} has all its text`).toEqual([])
    }
  }

  /** On the smallest screen, where large text has the least room. */
  async function check(name: string, variants: Variant[]): Promise<void> {
    for (const variant of variants) {
      await show(variant)
      const how = `${name} in ${variant.language}, ${variant.look}, ${variant.textSize} %`
      expect.soft(await violations(page), how).toEqual([])
      expect.soft(await badText(page), how).toEqual([])
      expect.soft(await unseenFields(page), `${how} shows where it types`).toEqual([])
      checked += 1
    }
  }

  /** One after the other, where the largest text has the least room. */
  async function chooseFields(name: string, language: Language): Promise<void> {
    const fields = await page.locator('.form__fields input[data-target]').all()
    if (fields.length > 0) await show({ language, look: 'light', textSize: 200 })
    for (const [index, field] of fields.entries()) {
      await field.focus()
      await page.evaluate(settled)
      const what = `${name} in ${language}, 200 %, shows field ${index} when it is chosen`
      expect.soft(await unseenFields(page), what).toEqual([])
    }
  }

  async function show(variant: Variant): Promise<void> {
    await page.evaluate(`window.show(${JSON.stringify(variant)})`)
  }
})

/** Whatever the browser complains about: a broken policy, a missing text, an uncaught error. */
function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}

/** Letters are loaded, and what answers to a new size has answered. */
const settled =
  'document.fonts.ready.then(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(true)))))'

/** All that can scroll; fields may where what is wrong with them takes their room. */
const boxes =
  'html, main, dialog, .frame__scroll, .panel__choices, .form[data-typed=false] > .form__fields:not(:has([role=alert], .summary))'

function overflow(page: Page): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('${boxes}')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.tagName + ' ' + box.scrollWidth + '×' + box.scrollHeight + ' in ' + box.clientWidth + '×' + box.clientHeight)`)
}

/** The field that is typed into lies above the keyboard; nothing above it is scrolled away before it was chosen. */
function unseenFields(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    const look = () => [...document.querySelectorAll('.form[data-typed=true]')].flatMap((form) => {
      const around = [form.querySelector('.form__fields'), form.closest('.frame__scroll')]
      const [field, keyboard, ...boxes] = [form.querySelector('[data-target=true]'), form.querySelector('.keyboard'), ...around]
        .map((part) => part.getBoundingClientRect())
      const isSeen = boxes.every(({ top, bottom }) => field.top > top - 2 && field.bottom < Math.min(bottom, keyboard.top) + 2)
      const isWhole = around.every(({ scrollTop }) => scrollTop === 0) || form.contains(document.activeElement)
      return [...(isSeen ? [] : ['its field']), ...(isWhole ? [] : ['what stands before'])]
    })
    // A button that comes takes room once more: it may take some frames.
    for (let frame = 0; frame < 20 && look().length > 0; frame += 1) await new Promise(requestAnimationFrame)
    return look()
  })()`)
}

function badText(page: Page): Promise<string[]> {
  return page.evaluate('window.badText()')
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => button.getBoundingClientRect().height < 48 || button.getBoundingClientRect().width < 48)
      .map((button) => button.textContent)`)
}

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')))`)
}
