import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** A file with the holder's process id. What a killed holder left behind does not count. */
export function takeLock(path: string): boolean {
  if (isAlive(holderOf(path))) return false
  rmSync(path, { force: true })
  writeFileSync(path, String(process.pid), { flag: 'wx' })
  process.once('exit', () => rmSync(path, { force: true }))
  return true
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NaN
    throw error
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return true
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
