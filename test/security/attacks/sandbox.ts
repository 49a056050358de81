import { readFileSync } from 'node:fs'
import type { Attack } from '../attack.ts'

/** Code that broke out of the page: Linux filters the system calls of a sandboxed process, and says so. */
export const attack: Attack = {
  opposite: { sandbox: false },
  electronOnly: "the Chromium host's sandbox is up to the machine, not to the view",
  run: async (_page, { shell }) => {
    const pids = await shell.rendererProcessIds()
    return pids.some((pid) => /^Seccomp:\s0$/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8')))
  },
}
