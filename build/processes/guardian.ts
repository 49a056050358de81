/**
 * The process that outlives its parent to clean up after it. A parent that is killed outright can end nobody, so
 * this one holds the other end of a pipe: when the pipe closes, for whatever reason, every process still registered
 * is ended and every directory still registered is deleted.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { endTree } from './endTree.ts'
import type { GuardianMessage } from './guard.ts'

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

await Promise.all([...processes].map((pid) => endTree(pid)))
for (const directory of directories) rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
