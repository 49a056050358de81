import { existsSync } from 'node:fs'
import { readShell, writeShell, type ShellSetup } from '../shell.ts'
import { prepareChromium } from './chromium.ts'
import { isElectronDue, prepareElectron } from './electron.ts'
import { prepareVoice } from './voice.ts'
import { hasDisplay, prepareXvfb } from './xvfb.ts'

/** Everything it takes to show the kiosk, found or installed; once it is there this only looks. */
export async function prepareShell(retryElectron: boolean): Promise<void> {
  const known = readShell()
  if (known !== undefined && isComplete(known) && !isWorthRetrying(known, retryElectron)) return

  const failedAt = retryElectron ? null : (known?.electronFailedAt ?? null)
  const isDue = isElectronDue(failedAt, Date.now())
  const electron = isDue ? await prepareElectron(failedAt === null) : null
  writeShell({
    shell: electron === null ? 'chromium-host' : 'electron',
    electron,
    chromium: electron === null ? await prepareChromium() : null,
    xvfb: hasDisplay() ? (known?.xvfb ?? null) : await prepareXvfb(),
    voice: known?.voice ?? (await prepareVoice()),
    electronFailedAt: electron !== null ? null : isDue ? new Date().toISOString() : failedAt,
  })
}

function isComplete(setup: ShellSetup): boolean {
  const browser = setup.electron ?? setup.chromium
  const isThere = (path: string | null) => path !== null && existsSync(path)
  return setup.voice !== undefined && isThere(browser) && (hasDisplay() || isThere(setup.xvfb))
}

function isWorthRetrying(setup: ShellSetup, asked: boolean): boolean {
  return setup.electron === null && (asked || isElectronDue(setup.electronFailedAt, Date.now()))
}
