import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { hostParameters } from '../../build/chromium-host/parameters.ts'
import { startChild } from '../../build/processes/child.ts'
import { killTree } from '../../build/processes/tree.ts'
import { checkStopped } from './checkStopped.ts'
import { heapBySignal } from './heapBySignal.ts'
import type { KioskShell, Launch } from './kioskShell.ts'
import { currentPage } from './shellPage.ts'

/** Twice what `npm start` waits: other kiosks start beside it. */
const patienceMilliseconds = 60_000

/** The kiosk in the Chromium host, driven over the debugging port that the host opens for it. */
export async function launchChromiumHost({ main, env, standardError }: Launch): Promise<KioskShell> {
  const child = startChild(process.execPath, hostParameters(main), {
    env: { ...env, SKRANKE_CDP_PORT: '0' },
    stdio: ['ignore', 'pipe', standardError],
  })
  const lines = createInterface({ input: child.process.stdout! })
  const opened = await Promise.race([
    once(lines, 'line').then(([line]) => JSON.parse(line as string) as { cdp: string; profile: string }),
    child.exited,
    delay(patienceMilliseconds, 'hangs' as const, { ref: false }),
  ])
  if (opened === 'hangs') {
    await child.stop()
    throw new Error(`The kiosk hangs: it is not ready after ${patienceMilliseconds / 1000} s.`)
  }
  if (!('cdp' in opened))
    throw new Error(`The kiosk ended before it had a window (${opened.code ?? opened.signal}).`)

  const browser = await chromium.connectOverCDP(opened.cdp)
  const [context] = browser.contexts()
  const cdp = await browser.newBrowserCDPSession()
  const pid = child.process.pid!
  return {
    shell: 'chromium-host',
    pid,
    profileDirectory: opened.profile,
    page: (after) => currentPage(context!, after),
    pressKeys: (page, keys) => page.keyboard.press(keys),
    // Playwright's keys go to their page, whichever window is in front.
    focus: () => Promise.resolve(),
    // Chromium does not ask.
    answerSaveDialog: () => Promise.resolve(),
    rendererProcessIds: async () => {
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
      return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    },
    developerToolsAreOpen: async () => {
      const { targetInfos } = await cdp.send('Target.getTargets')
      return targetInfos.some(({ url }) => url.startsWith('devtools:'))
    },
    heapOfMain: (folder) => heapBySignal(pid, folder),
    stop: async () => {
      await child.stop()
      checkStopped((await child.exited).code)
    },
    kill: async () => {
      const disconnected = new Promise((resolve) => browser.once('disconnected', resolve))
      killTree(pid)
      // Chromium ends when the pipe to its host closes.
      await Promise.all([child.exited, disconnected])
    },
  }
}
