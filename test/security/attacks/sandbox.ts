import { readFileSync } from 'node:fs'
import { electronFlags, requireShell } from '../../../build/setup/shell.ts'
import type { Attack } from '../attack.ts'

/** Code that broke out of the page: Linux filters the system calls of a sandboxed process, and says so. */
export const attack: Attack = {
  opposite: { sandbox: false },
  notShown: (electron) => {
    if (electron === null) return "the Chromium host's sandbox is up to the machine, not to the view"
    if (process.platform !== 'linux') return 'only Linux tells of a process whether it is in a sandbox'
    return electronFlags(requireShell()).includes('--no-sandbox')
      ? 'Chromium can set up no sandbox on this machine, or not for root'
      : undefined
  },
  run: async (_page, { shell }) => {
    const pids = await shell.rendererProcessIds()
    return pids.some((pid) => /^Seccomp:\s0$/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8')))
  },
}
