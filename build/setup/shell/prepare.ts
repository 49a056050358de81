import { existsSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { isChromiumChosen, readSetup, writeSetup, type ShellSetup } from '../shell.ts'
import { prepareChromium } from './chromium.ts'
import { prepareElectron } from './electron.ts'
import { prepareVoice } from './voice.ts'
import { hasDisplay, prepareXvfb } from './xvfb.ts'

/** Everything it takes to show the kiosk, found or installed; once it is there this only looks. */
export async function prepareShell(retry: boolean, smokeLimitMs?: number): Promise<void> {
  const known = readSetup()
  const xvfb = ifThere(known?.xvfb) ?? (hasDisplay() ? null : await prepareXvfb())
  const attempt = { known: known?.electronTrial, retry, xvfb, smokeLimitMs }
  const electronTrial = isChromiumChosen() ? known?.electronTrial : await prepareElectron(attempt)
  const electron = electronTrial?.problem === null ? electronTrial.electron : null
  const needsChromium = electron === null || isChromiumChosen()
  const setup: ShellSetup = {
    shell: electron === null ? 'chromium-host' : 'electron',
    electron,
    chromium: ifThere(known?.chromium) ?? (needsChromium ? await prepareChromium() : null),
    xvfb,
    voice: known?.voice ?? (await prepareVoice()),
    ...(electronTrial && { electronTrial }),
  }
  if (!isDeepStrictEqual(setup, known)) writeSetup(setup)
}

function ifThere(path: string | null | undefined): string | null {
  return path && existsSync(path) ? path : null
}
