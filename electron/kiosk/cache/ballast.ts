import { randomBytes } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { isDiskFull } from '../diskFull.ts'
import { writeFileDurably } from '../device/writeFileDurably.ts'

/** Room kept free for bad days: on a full disk even a DELETE fails, since it writes first. */
export interface Ballast {
  /** Takes the room (again). False when the disk has none. */
  restore(): boolean
  /** Gives the room to whoever writes next. */
  release(): void
}

const oneMebibyte = 1024 * 1024

/** Random bytes, since a file system that compresses would keep no room for zeros. */
export function fileBallast(path: string, size = oneMebibyte): Ballast {
  return {
    restore() {
      if (statSync(path, { throwIfNoEntry: false })?.size === size) return true
      try {
        writeFileDurably(path, randomBytes(size))
        return true
      } catch (error) {
        if (!isDiskFull(error)) throw error
        return false
      }
    },
    release() {
      rmSync(path, { force: true })
    },
  }
}

/** For databases in memory, which have no disk to fill. */
export const noBallast: Ballast = { restore: () => true, release: () => undefined }
