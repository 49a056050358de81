import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { guardProcess, releaseProcess } from './guard.ts'
import { askToEnd, killTree } from './tree.ts'

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Child {
  process: ChildProcess
  /** Rejects when the command can't be started at all. */
  exited: Promise<Exit>
  /** Ends it and all it started; resolves when it is gone. */
  stop(): Promise<void>
}

export interface ChildOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  stdio?: StdioOptions
  /** How long it may take to end by itself. */
  graceMs?: number
}

/** Starts a process that never outlives this one, with a group of its own so that its children end with it. */
export function startChild(command: string, parameters: string[], options: ChildOptions = {}): Child {
  const { graceMs = 5_000, ...spawnOptions } = options
  const child = spawn(command, parameters, { ...spawnOptions, detached: process.platform !== 'win32' })
  const { pid } = child
  if (pid !== undefined) guardProcess(pid)

  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (pid !== undefined) {
        killTree(pid) // whatever it left behind
        releaseProcess(pid)
      }
      resolve({ code, signal })
    })
  })
  // Whoever cares awaits it; nobody awaiting must not end this process.
  exited.catch(() => undefined)

  return {
    process: child,
    exited,
    async stop() {
      if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      askToEnd(pid)
      const insist = setTimeout(() => killTree(pid), graceMs)
      await exited
      clearTimeout(insist)
    },
  }
}
