import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../shared/domain/language.ts'
import { buildPage } from './buildPage.ts'
import { scenes, Visitor } from './scenes.ts'
import { servePage } from './servePage.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1024, height: 768 },
]
const output = join(import.meta.dirname, '../output')
const chromiumPath = process.env['SKRANKE_CHROMIUM'] ?? '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

describe.skipIf(!existsSync(chromiumPath))('every screen, at every size, in every language', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof servePage>>

  beforeAll(async () => {
    mkdirSync(join(output, 'screens'), { recursive: true })
    await buildPage(join(output, 'screens-page'))
    site = await servePage(join(output, 'screens-page'))
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })

  for (const scene of scenes) {
    it.each(languages)(`${scene.name} in %s`, async (language) => {
      const page = await browser.newPage({ reducedMotion: 'reduce' })
      const complaints = listen(page)
      await page.clock.setFixedTime(new Date('2026-05-13T10:00:00+02:00'))
      const kiosk = { ...scene.wishes?.kiosk, language }
      await page.goto(`${site.url}?wishes=${encodeURIComponent(JSON.stringify({ ...scene.wishes, kiosk }))}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await scene.reach?.(new Visitor(page, language))

      for (const size of sizes) {
        await page.setViewportSize(size)
        const name = `${scene.name}-${language}-${size.width}x${size.height}`
        await page.screenshot({ path: join(output, 'screens', `${name}.png`) })
        expect.soft(await overflow(page), `${name} needs no scrolling`).toEqual([])
        expect.soft(await smallTargets(page), `${name} has no target below 56 px`).toEqual([])
      }
      expect.soft(await violations(page)).toEqual([])
      expect(complaints).toEqual(scene.name === 'trouble' ? [expect.stringContaining('planted')] : [])
      await page.close()
    })
  }
})

/** Whatever the browser complains about: a broken policy, a missing text, an uncaught error. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

function overflow(page: Page): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('html, main, dialog')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.tagName + ' ' + box.scrollWidth + '×' + box.scrollHeight + ' in ' + box.clientWidth + '×' + box.clientHeight)`)
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('button')]
      .filter((button) => button.getBoundingClientRect().height < 56 || button.getBoundingClientRect().width < 56)
      .map((button) => button.textContent)`)
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')))`)
}
