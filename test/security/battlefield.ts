import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type KioskShell, launchKiosk } from '../support/kioskShell.ts'
import type { Attack, Tools } from './attack.ts'
import { startAttackerServer } from './attackerServer.ts'
import { buildVariant } from './variant.ts'

/** How long an attack may take to get through. */
const patienceMilliseconds = 3_000
const pollMilliseconds = 50

export interface Battlefield {
  shell: KioskShell
  /** Runs an attack on a fresh visit. @returns whether it got through */
  attempt(attack: Attack): Promise<boolean>
  close(): Promise<void>
}

/** The shell without those policies, running. */
export async function openBattlefield(leftOut: Readonly<Record<string, Attack>>): Promise<Battlefield> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-attack-'))
  const [variant, server] = await Promise.all([buildVariant(leftOut), startAttackerServer()])
  const shell = await launchKiosk({ main: variant.main, dataDirectory, storeAddress: server.url })
  const tools: Tools = { shell, server, within }
  let page = await shell.page()
  /** Of the attempt before, if there was one. */
  let gotThrough: boolean | undefined

  return {
    shell,
    attempt: async (attack) => {
      if (gotThrough !== undefined) page = await (gotThrough ? endLostVisit : endVisit)(shell, page)
      // Others may stand open beside it, and a keyboard has one window.
      await shell.focus(page)
      gotThrough = await attack.run(page, tools)
      return gotThrough
    },
    close: async () => {
      await shell.kill()
      await server.close()
      variant.remove()
      // Windows lets go of the files of a process some time after its end.
      rmSync(dataDirectory, { recursive: true, maxRetries: 5 })
    },
  }
}

/** Ends the visit on that page. @returns the next visitor's page */
export async function endVisit(shell: KioskShell, page: Page): Promise<Page> {
  // Later, so that the page can still say that it did.
  await page.evaluate('void setTimeout(() => skranke.visit.end({}))')
  return shell.page(page)
}

/** Where an attacker has got through, the page may be no screen any more that could be asked: its renderer is taken away. */
async function endLostVisit(shell: KioskShell, page: Page): Promise<Page> {
  const cdp = await page.context().newCDPSession(page)
  // Nobody is left to answer it.
  void cdp.send('Page.crash').catch(() => undefined)
  return shell.page(page)
}

async function within(happened: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + patienceMilliseconds
  for (;;) {
    if (await happened()) return true
    if (Date.now() > deadline) return false
    await delay(pollMilliseconds)
  }
}
