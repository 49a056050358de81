/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Battlefield, endVisit, openBattlefield } from './battlefield.ts'

let battlefield: Battlefield
let page: Page
beforeAll(async () => {
  battlefield = await openBattlefield({})
  page = await battlefield.shell.page()
})
afterAll(() => battlefield.close())

test('the next visitor gets a renderer process of their own, and nothing that was stored before', async () => {
  const before = await battlefield.shell.rendererProcessIds()
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind')
    sessionStorage.setItem('left', 'behind')
    document.cookie = 'left=behind'
  })
  page = await endVisit(battlefield.shell, page)
  const left = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
  expect(left).toEqual([0, 0, ''])
  await expect
    .poll(async () => (await battlefield.shell.rendererProcessIds()).filter((pid) => before.includes(pid)), {
      timeout: 30_000,
    })
    .toEqual([])
})

test('a renderer that crashes ends its visit, and the start screen is there again', async () => {
  const crashed = page
  const cdp = await crashed.context().newCDPSession(crashed)
  // Nobody is left to answer it.
  void cdp.send('Page.crash').catch(() => undefined)
  page = await battlefield.shell.page(crashed)
  expect(await page.evaluate('skranke.kiosk.describe({})')).toMatchObject({ ready: true })
})

test('the page has the bridge and nothing else of the shell, frozen', async () => {
  const shape = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in globalThis),
    isFrozen: Object.isFrozen(Reflect.get(window, 'skranke')),
    isFixed: Object.getOwnPropertyDescriptor(window, 'skranke')?.configurable === false,
  }))
  expect(shape).toEqual({ globals: [], isFrozen: true, isFixed: true })
})
