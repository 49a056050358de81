import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bridge } from '../../shared/bridge.ts'
import { openDisplay } from '../../build/setup/display.ts'
import { prepareShell } from '../../build/setup/shell/prepare.ts'
import { dist } from '../../build/vite/paths.ts'
import { buildAll } from '../../build/vite/build.ts'
import { FakeStore } from '../support/fakeStore.ts'
import { launchKiosk } from '../support/kioskShell.ts'
import { syntheticNationalIds } from '../support/syntheticNationalIds.ts'
import { temporaryFolder } from '../support/testKiosk.ts'

/**
 * `npm run bench`: how long it takes until the first screen can be used, beside an empty page in the same shell; how much
 * JavaScript that takes, beside our limit; and what a visitor waits for through the bridge.
 */
const starts = 5
const taps = 200
const limit = { startRatio: 2, tapMilliseconds: 20, scriptBytes: 200_000 }

await buildAll()
await prepareShell(false)
const closeDisplay = await openDisplay()
using folder = temporaryFolder()

interface Measured {
  main: string
  /** It knows one kiosk. */
  store: FakeStore
}

const ours: Measured = { main: join(dist, 'electron', 'main.js'), store: await new FakeStore().start() }
const empty: Measured = { main: emptyPage(), store: await new FakeStore().start() }
const usable: number[] = []
const bare: number[] = []
let shell = ''
for (let round = 0; round < starts; round += 1) {
  usable.push(await startUntil(ours, 'h1'))
  bare.push(await startUntil(empty, 'body'))
}
report(
  'start until usable',
  median(usable),
  `${median(bare).toFixed(0)} ms for an empty page in the same shell`,
)
compare(median(usable) / median(bare), limit.startRatio)

const bytes = firstScreenBytes()
console.log(`first screen                 ${(bytes / 1000).toFixed(0)} kB of JavaScript, compressed`)
compare(bytes / limit.scriptBytes, 1)

const durations = (await tapDurations()).sort((one, other) => one - other)
const p95 = durations[Math.floor(taps * 0.95)] ?? Number.NaN
report('order through the bridge', median(durations), `95 of 100 within ${p95.toFixed(1)} ms`)
compare(p95 / limit.tapMilliseconds, 1)
console.log(`shell: ${shell}`)
await Promise.all([ours.store.stop(), empty.store.stop()])
await closeDisplay()

function report(what: string, milliseconds: number, beside: string): void {
  console.log(`${what.padEnd(28)} median ${milliseconds.toFixed(1)} ms; ${beside}`)
}

function compare(ratio: number, most: number): void {
  console.log(`${' '.repeat(28)} ratio ${ratio.toFixed(2)} (at most ${most})`)
  if (!(ratio <= most)) process.exitCode = 1
}

/** The same main process and preload script around a page with nothing in it. */
function emptyPage(): string {
  // Within the repository, so that the main process finds its packages.
  const place = join(import.meta.dirname, '../output/empty')
  rmSync(place, { recursive: true, force: true })
  cpSync(join(dist, 'electron'), join(place, 'electron'), { recursive: true })
  mkdirSync(join(place, 'renderer'))
  writeFileSync(join(place, 'renderer', 'index.html'), '<!doctype html><title>Skranke</title><body></body>')
  return join(place, 'electron', 'main.js')
}

/** From the start of the process to the element, with a kiosk that is enrolled. Milliseconds. */
async function startUntil(measured: Measured, selector: string): Promise<number> {
  const startedAt = performance.now()
  const kiosk = await launch(measured)
  await (await kiosk.page()).locator(selector).first().waitFor({ state: 'attached' })
  const milliseconds = performance.now() - startedAt
  await kiosk.stop()
  return milliseconds
}

async function launch({ main, store }: Measured) {
  const kiosk = await launchKiosk({
    main,
    storeAddress: store.address,
    dataDirectory: join(folder.path, basename(join(main, '../..'))),
    invitation: store.invitation,
  })
  shell = kiosk.shell
  return kiosk
}

/** The page's own script and what it imports before anything is shown. */
function firstScreenBytes(): number {
  const renderer = join(dist, 'renderer')
  const [, entry = ''] =
    /src="\.\/([^"]+\.js)"/u.exec(readFileSync(join(renderer, 'index.html'), 'utf8')) ?? []
  const seen = new Set<string>()
  const collect = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const script = readFileSync(join(renderer, 'assets', file), 'utf8')
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu))
      collect(imported)
  }
  collect(basename(entry))
  return [...seen].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(renderer, 'assets', file))).length,
    0,
  )
}

/** One order for each number, one after the other, as the page sees it. */
async function tapDurations(): Promise<number[]> {
  const kiosk = await launch(ours)
  const page = await kiosk.page()
  const durations = await page.evaluate(async (numbers) => {
    const { skranke } = window as unknown as { skranke: Bridge }
    await skranke.visit.start({})
    const measured: number[] = []
    for (const nationalId of numbers) {
      const startedAt = performance.now()
      const answer = await skranke.letter.order({ nationalId, language: 'nb' })
      measured.push(performance.now() - startedAt)
      if (!answer.ok) throw new Error(answer.error)
    }
    return measured
  }, syntheticNationalIds(taps))
  await kiosk.stop()
  return durations
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
