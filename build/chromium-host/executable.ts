import { readShell } from '../setup/shell.ts'

/** The Chromium that the set-up found; Debian's where it has not run. */
export function findChromium(): string {
  return readShell()?.chromium ?? '/usr/bin/chromium'
}
