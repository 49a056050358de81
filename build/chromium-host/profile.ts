import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardDirectory } from '../processes/guard.ts'

const sharedMemory = '/dev/shm'

/**
 * A folder for everything that Chromium writes: in memory where the system has such a place, and gone when this process
 * is gone, however it ends.
 */
export function createProfileDirectory(): string {
  const isThere = statSync(sharedMemory, { throwIfNoEntry: false })?.isDirectory() === true
  const directory = mkdtempSync(join(isThere ? sharedMemory : tmpdir(), 'skranke-chromium-'))
  guardDirectory(directory)
  process.once('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }))
  return directory
}
