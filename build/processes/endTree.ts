import { spawnSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 50

/**
 * Ends a process started with `detached: true` and everything in its group: asks first, and insists when `graceMs`
 * have passed.
 */
export async function endTree(
  pid: number,
  signal: NodeJS.Signals = 'SIGTERM',
  graceMs = 5_000,
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  const deadline = Date.now() + graceMs
  if (!signalGroup(pid, signal)) return
  while (Date.now() < deadline) {
    await delay(POLL_MS)
    if (!signalGroup(pid, 0)) return
  }
  signalGroup(pid, 'SIGKILL')
}

/** @returns whether anybody was there to be signalled */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    // EPERM: macOS reports a group of zombies so.
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}
