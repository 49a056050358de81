import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../../processes/child.ts'
import { guardDirectory, releaseDirectory } from '../../processes/guard.ts'
import { say } from '../say.mjs'

const CHECK_MS = 1_000
const SAY_MS = 5_000

export interface Download {
  /** What the progress line calls it. */
  name: string
  /** A Node program that downloads through the temporary folder it is given. */
  parameters: string[]
  env?: Record<string, string>
  /** Given up after this long without a byte. */
  stallMs: number
}

/** Runs a downloader, shows how far it is, and gives up on it when nothing arrives any more. */
export async function download({ name, parameters, env, stallMs }: Download): Promise<boolean> {
  const parent = join(import.meta.dirname, '../../../.skranke')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'download-'))
  guardDirectory(folder)
  const child = startChild(process.execPath, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, TMPDIR: folder, TEMP: folder, TMP: folder },
  })
  let said = 0
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.length))

  const watch = watchProgress(
    name,
    stallMs,
    () => ({ bytes: folderSize(folder), said }),
    () => void child.stop(),
  )
  const { code } = await child.exited.finally(() => clearInterval(watch))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  releaseDirectory(folder)
  return code === 0
}

function watchProgress(
  name: string,
  stallMs: number,
  measure: () => { bytes: number; said: number },
  giveUp: () => void,
): NodeJS.Timeout {
  let last = measure()
  let movedAt = Date.now()
  let saidAt = Date.now()
  return setInterval(() => {
    const now = measure()
    if (now.bytes !== last.bytes || now.said !== last.said) movedAt = Date.now()
    last = now
    if (Date.now() - movedAt > stallMs) giveUp()
    if (Date.now() - saidAt < SAY_MS) return
    saidAt = Date.now()
    say(`${name}: ${(now.bytes / 1e6).toFixed(0)} MB so far`)
  }, CHECK_MS)
}

function folderSize(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
}
