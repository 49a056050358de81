import { spawnSync } from 'node:child_process'

/**
 * Asks a process started with a group of its own to end. It alone is asked: a shell whose renderers ended before it
 * would take that for a failure. What it left behind is asked only when it is gone itself. Windows can only insist.
 */
export function askToEnd(pid: number): void {
  if (process.platform === 'win32') killTree(pid)
  else if (!signal(pid, 'SIGTERM')) signal(-pid, 'SIGTERM')
}

/** Ends it at once, with everything it started that still runs. */
export function killTree(pid: number): void {
  if (process.platform === 'win32')
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
  else signal(-pid, 'SIGKILL')
}

/** Whether anybody of it is left. */
export function isRunning(pid: number): boolean {
  return process.platform !== 'win32' && signal(-pid, 0)
}

/** @param target a process, or as a negative number a group. @returns whether there is such a one */
function signal(target: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(target, name)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    // EPERM: macOS reports a group of processes that have ended but were not yet collected so.
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}
