import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../say.mjs'
import { download } from './download.ts'

const folder = join(import.meta.dirname, '../../../node_modules/electron')
const FIRST_STALL_MS = 20_000
/** A later attempt, once a day, must not make a start wait. */
const AGAIN_STALL_MS = 4_000
const DAY_MS = 24 * 60 * 60 * 1000

/** After a failure the next attempt is a day later. */
export function isElectronDue(failedAt: string | null, now: number): boolean {
  return failedAt === null || now - Date.parse(failedAt) > DAY_MS
}

/** @returns its binary, downloaded if need be; null where it can't be had or doesn't run */
export async function prepareElectron(isFirstAttempt: boolean): Promise<string | null> {
  if (electronBinary() === null) {
    say('downloading Electron (110 MB)')
    const isThere = await download({
      name: 'Electron',
      parameters: [join(folder, 'install.js')],
      stallMs: isFirstAttempt ? FIRST_STALL_MS : AGAIN_STALL_MS,
    })
    if (!isThere)
      say(
        "Electron can't be downloaded here; a Chromium shows the kiosk instead (--retry-electron tries again)",
      )
  }
  const binary = electronBinary()
  if (binary === null || runs(binary)) return binary
  say('Electron is there but lacks libraries of this machine; a Chromium shows the kiosk instead')
  return null
}

/** electron's own note of where its binary lies, written when the download is complete. */
function electronBinary(): string | null {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** As plain Node it needs no display and no sandbox, but loads every library. */
function runs(binary: string): boolean {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return spawnSync(binary, ['-e', ''], { env, timeout: 20_000 }).status === 0
}
