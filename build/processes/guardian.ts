/**
 * The process that outlives its parent to clean up after it. A parent that is killed outright can end nobody, so
 * this one holds the other end of a pipe: when the pipe closes, for whatever reason, every process still registered
 * is ended and every directory still registered is deleted.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { GuardianMessage } from './guard.ts'
import { askToEnd, isRunning, killTree } from './tree.ts'

const GRACE_MS = 5_000
const POLL_MS = 50

const processes = new Set<number>()
const directories = new Set<string>()

// A Ctrl-C meant for the parent must not end the one that cleans up after it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line) as GuardianMessage
  if ('process' in message) {
    if (message.guarded) processes.add(message.process)
    else processes.delete(message.process)
  } else {
    if (message.guarded) directories.add(message.directory)
    else directories.delete(message.directory)
  }
}

for (const pid of processes) askToEnd(pid)
const deadline = Date.now() + GRACE_MS
while ([...processes].some(isRunning) && Date.now() < deadline) await delay(POLL_MS)
for (const pid of processes) killTree(pid)
for (const directory of directories) rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
