/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startChild } from '../../build/processes/child.ts'
import { requireShell, shellCommand } from '../../build/setup/shell.ts'
import { exitCodes } from '../../electron/exitCodes.ts'
import { buildVariant, type Variant } from '../security/variant.ts'
import { type KioskShell, launchKiosk } from '../support/kioskShell.ts'

/** The shell around a kiosk that stores nothing, and a page of one field. */
let variant: Variant
const folder = mkdtempSync(join(tmpdir(), 'skranke-shell-'))
let kiosks = 0

beforeAll(async () => {
  variant = await buildVariant({})
})
afterAll(() => {
  variant.remove()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

async function launch(main = variant.main): Promise<{ kiosk: KioskShell; errors: () => string }> {
  const dataDirectory = join(folder, String((kiosks += 1)))
  const logFile = `${dataDirectory}.log`
  const kiosk = await launchKiosk({
    main,
    dataDirectory,
    logFile,
    storeAddress: 'http://127.0.0.1:9',
  })
  return { kiosk, errors: () => readFileSync(logFile, 'utf8') }
}

test('keys reach the page before any finger has touched it', async () => {
  const { kiosk } = await launch()
  const page = await kiosk.page()
  await page.evaluate(() => document.querySelector('input')?.focus())
  // The page may be there a moment before the focus is.
  const typed = async () => {
    await kiosk.pressKeys(page, '1')
    return page.getByRole('textbox').inputValue()
  }
  await expect.poll(typed, { timeout: 30_000 }).toContain('1')
  await kiosk.stop()
})

test('a page that closes itself leaves a fresh start screen, and nothing of what it stored', async () => {
  const { kiosk, errors } = await launch()
  let page = await kiosk.page()
  // Often enough for its partition to come round again.
  for (let time = 0; time < 3; time += 1) {
    const closing = page
    const left = await closing.evaluate(() => {
      const found = localStorage.length
      localStorage.setItem('left', 'behind')
      setTimeout(() => window.close())
      return found
    })
    expect(left).toBe(0)
    page = await kiosk.page(closing)
  }
  expect(await page.evaluate('skranke.kiosk.describe({})')).toMatchObject({ ready: true })
  expect(problemsIn(errors())).toEqual(Array(3).fill({ problem: 'screen gone' }))
  await kiosk.stop()
})

test('visits in a row find nothing of those before, in partitions that come round', async () => {
  const { kiosk, errors } = await launch()
  let page = await kiosk.page()
  for (let visit = 0; visit < 6; visit += 1) {
    const ended = page
    const found = await ended.evaluate(async () => {
      const left = [localStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]
      localStorage.setItem('left', 'behind')
      await caches.open('left')
      await new Promise((resolve) => (indexedDB.open('left').onsuccess = resolve))
      return left
    })
    expect(found).toEqual([0, 0, 0])
    await ended.evaluate('void setTimeout(() => skranke.visit.end({}))')
    page = await kiosk.page(ended)
  }
  // What could not be emptied would be said.
  expect(problemsIn(errors())).toEqual([])
  await kiosk.stop()
})

test.skipIf(process.platform === 'win32')(
  'a signal to all of its processes ends it quietly: no screen is missed, and none brought back (not on Windows, which has no such signals)',
  async () => {
    const { main, remove } = await buildVariant({}, { 'electron/kiosk/open.ts': slowToClose })
    const { kiosk, errors } = await launch(main)
    await kiosk.page()
    process.kill(-kiosk.pid, 'SIGTERM')
    await kiosk.stop()
    expect(problemsIn(errors())).toEqual([])
    remove()
  },
)

describe('what nobody catches', () => {
  const secret = '13880199999'

  const error = `throw new Error('${secret}')`
  const rejection = `void Promise.reject(new Error('${secret}'))`
  const whenShown = (statement: string): string => `
    const write = process.stdout.write
    process.stdout.write = function (line, ...others) {
      if (String(line).includes('{"kiosk":"ready"}')) setImmediate(() => { ${statement} })
      return write.call(this, line, ...others)
    }`

  test.each([
    ['an error before any screen', `setImmediate(() => { ${error} })`],
    ['a rejection before any screen', `setImmediate(() => { ${rejection} })`],
    // The screen goes with the kiosk, and is no problem of its own.
    ['an error behind a screen', whenShown(error)],
    ['a rejection behind a screen', whenShown(rejection)],
  ])('%s ends the kiosk, and tells its kind without its message', async (_what, statement) => {
    const { exit, errors } = await run({
      'electron/problems.ts': `${source('electron/problems.ts')}\n${statement}`,
    })
    expect(exit).toBe(exitCodes.failed)
    expect(problemsIn(errors)).toEqual([
      expect.objectContaining({ problem: 'kiosk failed', error: 'Error' }) as unknown,
    ])
    expect(errors).not.toContain(secret)
  })

  test('a part of it that can not be loaded ends it as well', async () => {
    const { exit, errors } = await run({
      'electron/settings.ts': `export function readSettings() {}\nthrow new Error('${secret}')`,
    })
    expect(exit).toBe(exitCodes.failed)
    expect(problemsIn(errors)).toHaveLength(1)
    expect(errors).not.toContain(secret)
  })
})

test('outside the demo it does not start without the sandbox, and says why in one line among others', async () => {
  const { exit, errors } = await run({}, { SKRANKE_ENVIRONMENT: 'production' }, ['--no-sandbox'])
  expect(exit).toBe(exitCodes.cannotStart)
  expect(errors).toContain('{"cannotStart":"The kiosk was started with --no-sandbox,')
})

/** Runs the shell until it ends by itself. */
async function run(
  others: Record<string, string>,
  env: NodeJS.ProcessEnv = { SKRANKE_ENVIRONMENT: 'demo' },
  switches: string[] = [],
) {
  const { main, remove } = await buildVariant({}, others)
  const shell = shellCommand(requireShell(), main)
  const parameters = [...new Set([...shell.parameters.slice(0, -1), ...switches, main])]
  const child = startChild(shell.command, parameters, {
    env: { ...shell.env, ...env, SKRANKE_DATA: join(folder, String((kiosks += 1))) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [{ code }, errors] = await Promise.all([child.exited, text(child.process.stderr!)])
  remove()
  return { exit: code, errors }
}

/** As a kiosk is whose printing system has to be asked: there is time to bring a screen back. */
const slowToClose = `
  import { openKiosk as open } from ${JSON.stringify(join(import.meta.dirname, '../support/fakeKiosk.ts'))}
  export async function openKiosk() {
    return { ...(await open()), close: () => new Promise((resolve) => setTimeout(resolve, 1_000)) }
  }`

function source(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
}

function problemsIn(errors: string): unknown[] {
  const lines = errors.split('\n').filter((line) => line.startsWith('{"problem":'))
  return lines.map((line) => JSON.parse(line) as unknown)
}
