import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const preload = pathToFileURL(join(import.meta.dirname, 'programs', 'movedClock.mjs'))
const minute = 60_000

export interface MovableClock {
  /** For the process whose time passes. */
  env: NodeJS.ProcessEnv
  /** From now on it is so much later there. */
  passes(minutes: number): void
  close(): void
}

/** For a store of its own process, which knows nothing of it. */
export function movableClock(): MovableClock {
  const folder = mkdtempSync(join(tmpdir(), 'skranke-clock-'))
  const path = join(folder, 'ahead')
  let ahead = 0

  /** Whole under its name: it is read at any moment. */
  function write(): void {
    writeFileSync(`${path}.partial`, String(ahead))
    renameSync(`${path}.partial`, path)
  }

  write()
  return {
    env: { NODE_OPTIONS: `--import ${preload.href}`, FAKE_CLOCK: path },
    passes(minutes) {
      ahead += minutes * minute
      write()
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
