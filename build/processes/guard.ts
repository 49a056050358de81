import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type GuardianMessage = { guarded: boolean } & ({ process: number } | { directory: string })

let guardian: ChildProcess | undefined

function tell(message: GuardianMessage): void {
  guardian ??= startGuardian()
  guardian.stdin?.write(`${JSON.stringify(message)}\n`)
}

function startGuardian(): ChildProcess {
  const path = fileURLToPath(new URL('guardian.ts', import.meta.url))
  const child = spawn(process.execPath, [path], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.unref()
  // A guardian that is gone (the machine shuts down) can't be told anything, and has nothing left to guard.
  child.stdin.on('error', () => undefined)
  // Otherwise the open pipe alone would keep this process running.
  ;(child.stdin as unknown as { unref(): void }).unref()
  return child
}

/** From now on `pid` and all it started end when this process ends, even by SIGKILL. */
export function guardProcess(pid: number): void {
  tell({ process: pid, guarded: true })
}

/** Say it as soon as the process has ended: its number may be given to another. */
export function releaseProcess(pid: number): void {
  tell({ process: pid, guarded: false })
}

/** From now on the directory is deleted when this process ends, even by SIGKILL. */
export function guardDirectory(directory: string): void {
  tell({ directory, guarded: true })
}

export function releaseDirectory(directory: string): void {
  tell({ directory, guarded: false })
}
