import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisplay } from '../../build/setup/display.ts'
import { prepareShell } from '../../build/setup/shell/prepare.ts'
import { endVisit } from '../security/battlefield.ts'
import { buildVariant } from '../security/variant.ts'
import { launchKiosk } from '../support/kioskShell.ts'

/**
 * `npm run bench`: what five hundred visits leave in memory, beside the same visits with a new partition each, of which
 * Electron frees none. Memory is that of the shell and all it started (proportional set size).
 */
const visits = 500
/** Until then caches and heaps fill. */
const warmUp = 50
const mostGrowth = 1.25

const freshEach = `let opened = 0
export const createPartitionPool = (open) => () =>
  ({ partition: open('visit-' + (opened += 1)), giveBack: async () => {} })`

if (process.platform !== 'linux') {
  console.log('visits                       measured on Linux only')
} else {
  await prepareShell(false)
  const closeDisplay = await openDisplay()
  const megabytes = ({ before, after }: Memory) => `${before.toFixed(0)} → ${after.toFixed(0)} MB`
  const ours = await memoryOf({})
  const growth = ours.after / ours.before
  console.log(
    `${visits} visits (${ours.shell})   ${megabytes(ours)}, ratio ${growth.toFixed(2)} (at most ${mostGrowth})`,
  )
  const fresh = await memoryOf({ 'electron/partitionPool.ts': freshEach })
  console.log(
    `with a partition each        ${megabytes(fresh)}, ratio ${(fresh.after / fresh.before).toFixed(2)}`,
  )
  if (!(growth <= mostGrowth)) process.exitCode = 1
  await closeDisplay()
}

interface Memory {
  /** Megabytes after the first visits, and after all. */
  before: number
  after: number
  shell: string
}

async function memoryOf(others: Record<string, string>): Promise<Memory> {
  const { main, remove } = await buildVariant({}, others)
  const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-visits-'))
  const kiosk = await launchKiosk({ main, dataDirectory, storeAddress: 'http://127.0.0.1:9' })
  let page = await kiosk.page()
  let before = 0
  for (let visit = 1; visit <= visits; visit += 1) {
    page = await endVisit(kiosk, page)
    if (visit === warmUp) before = megabytesOf(kiosk.pid)
  }
  const after = megabytesOf(kiosk.pid)
  // Hundreds of partitions take longer to put away than a kiosk is given to stop.
  await kiosk.kill()
  remove()
  rmSync(dataDirectory, { recursive: true, maxRetries: 5 })
  return { before, after, shell: kiosk.shell }
}

function megabytesOf(pid: number): number {
  const own = /^Pss:\s+(\d+) kB$/mu.exec(readProcess(pid, 'smaps_rollup'))?.[1] ?? 0
  return childrenOf(pid).reduce((sum, child) => sum + megabytesOf(child), Number(own) / 1024)
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return all.filter((other) =>
    readProcess(other, 'stat')
      .replace(/^.*\) \S /su, '')
      .startsWith(`${pid} `),
  )
}

/** Empty when it has ended meanwhile. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
