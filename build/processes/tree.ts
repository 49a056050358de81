import { spawnSync } from 'node:child_process'

/** Asks a process started with a group of its own, and everything in that group, to end. Windows can only insist. */
export function askToEnd(pid: number): void {
  if (process.platform === 'win32') killTree(pid)
  else signalGroup(pid, 'SIGTERM')
}

/** Ends it at once, with everything it started that still runs. */
export function killTree(pid: number): void {
  if (process.platform === 'win32')
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
  else signalGroup(pid, 'SIGKILL')
}

/** Whether anybody of it is left. */
export function isRunning(pid: number): boolean {
  return process.platform !== 'win32' && signalGroup(pid, 0)
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    // EPERM: macOS reports a group of processes that have ended but were not yet collected so.
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}
