import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../../processes/child.ts'
import { guardDirectory, releaseDirectory } from '../../processes/guard.ts'
import { say } from '../say.mjs'

const CHECK_MS = 1_000
const SAY_MS = 5_000
/** Once it has begun it may pause: while the archive is checked and moved, or the line comes and goes. */
const PAUSE_MS = 20_000

export interface Download {
  /** What the progress line calls it. */
  name: string
  /** A Node program that downloads through the temporary folder it is given. */
  parameters: string[]
  /** Given up when nothing has arrived after this long. */
  patienceMs: number
  /** Grows while the archive is unpacked, when nothing arrives any more. */
  unpacksTo?: string
}

/** Runs a downloader, shows how far it is, and gives up on it when nothing arrives any more. */
export async function download({ name, parameters, patienceMs, unpacksTo }: Download): Promise<boolean> {
  const parent = join(import.meta.dirname, '../../../.skranke')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'download-'))
  guardDirectory(folder)
  const child = startChild(process.execPath, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Node's own `fetch`, by which Electron is downloaded, asks for HTTPS_PROXY only then.
    env: { ...process.env, NODE_USE_ENV_PROXY: '1', TMPDIR: folder, TEMP: folder, TMP: folder },
  })
  let said = 0
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.length))

  const hasStalled = watchForStall(patienceMs, PAUSE_MS)
  const check = setInterval(() => {
    const bytes = bytesIn(folder, unpacksTo)
    if (hasStalled(bytes + said, Date.now())) void child.stop()
  }, CHECK_MS)
  const tell = setInterval(() => say(`${name}: ${(bytesIn(folder) / 1e6).toFixed(0)} MB so far`), SAY_MS)
  const { code } = await child.exited.finally(() => [check, tell].forEach(clearInterval))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  releaseDirectory(folder)
  return code === 0
}

/**
 * Told now and then how much there is, it says whether to give up: before anything has arrived sooner than afterwards.
 */
export function watchForStall(patienceMs: number, pauseMs: number): (amount: number, now: number) => boolean {
  let limit = patienceMs
  let last: { amount: number; at: number } | undefined
  return (amount, now) => {
    last ??= { amount, at: now }
    if (amount !== last.amount) {
      limit = pauseMs
      last = { amount, at: now }
    }
    return now - last.at > limit
  }
}

/** What lies in these folders and below; what comes and goes meanwhile may count or not. */
export function bytesIn(...folders: (string | undefined)[]): number {
  const paths = folders.flatMap((folder) => (folder === undefined ? [] : filesIn(folder)))
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
