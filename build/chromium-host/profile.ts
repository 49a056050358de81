import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './singleInstance.ts'

const prefix = 'skranke-chromium-'

/**
 * A folder for everything that Chromium writes: in memory where the system has such a place, gone when this process
 * ends. What a killed process left behind goes when the next one starts.
 */
export function createProfileDirectory(): string {
  const parent = isWritable('/dev/shm') ? '/dev/shm' : tmpdir()
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) remove(join(parent, name))
  }
  const directory = join(parent, `${prefix}${process.pid}`)
  mkdirSync(directory, { mode: 0o700 })
  process.once('exit', () => remove(directory))
  return directory
}

/** Chromium may still be writing while it goes. */
function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK)
    return true
  } catch {
    return false
  }
}
