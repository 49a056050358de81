import { once } from 'node:events'
import { readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { killTree } from '../../build/processes/tree.ts'
import { electronEnvironment, electronFlags, requireShell } from '../../build/setup/shell.ts'
import { checkStopped } from './checkStopped.ts'
import { inputEvents } from './inputEvents.ts'
import type { KioskShell, Launch } from './kioskShell.ts'
import { currentPage } from './shellPage.ts'

/**
 * Of the switches that Playwright gives every browser and, with an executable of ours, no Electron: what keeps a window
 * drawing and its timers running while others lie over it, what needs little shared memory (containers have 64 MB), and
 * what keeps the system's key store from asking somebody for a password. Nothing that would change what the kiosk itself
 * does: popups, hung renderers and the network stay as they are shipped.
 */
const switches = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  '--enable-features=CDPScreenshotNewSurface',
  '--password-store=basic',
  '--use-mock-keychain',
]

/**
 * The kiosk in Electron itself, driven by Playwright: over the inspector of its main process, and over Chromium's
 * debugging port. The port tells of every view, whatever window it is in, as a page; Playwright takes one whose browser
 * context it doesn't know, as each visit's partition is, for a page of the one context it has. So all pages are there,
 * but what is asked of that context as a whole (cookies, permissions, downloads) would be asked of Electron's default
 * session, which no visit uses.
 */
export async function launchElectron(
  { main, env, standardError }: Launch,
  executablePath: string,
): Promise<KioskShell> {
  const electron = await _electron.launch({
    executablePath,
    args: [...electronFlags(requireShell()), ...switches, main],
    // Otherwise Playwright adds `--no-sandbox` of its own.
    chromiumSandbox: true,
    env: electronEnvironment(env) as Record<string, string>,
  })
  const child = electron.process()
  child.stderr?.on('data', (bytes: Buffer) =>
    writeSync(standardError === 'inherit' ? 2 : standardError, bytes),
  )
  // Not `exit`: its other processes hold the same pipes, and these close when the last of them is gone.
  const closed = once(child, 'close') as Promise<[number | null]>
  return {
    shell: 'electron',
    // On Windows the child is a command line that Playwright puts around it.
    pid: await electron.evaluate(() => process.pid),
    profileDirectory: join(env['SKRANKE_DATA']!, 'shell'),
    page: (after) => currentPage(electron.context(), after),
    pressKeys: (page, keys) => pressKeys(electron, page, keys),
    focus: async (page) =>
      electron.evaluate(
        ({ webContents }, targetId) => webContents.fromDevToolsTargetId(targetId)!.focus(),
        await targetOf(page),
      ),
    answerSaveDialog: (page) => answerSaveDialog(electron, page, join(env['SKRANKE_DATA']!, 'download')),
    rendererProcessIds: () =>
      electron.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .filter(({ type }) => type === 'Tab')
          .map(({ pid }) => pid),
      ),
    developerToolsAreOpen: () =>
      electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents().some((contents) => contents.isDevToolsOpened()),
      ),
    heapOfMain: (folder) => heapOfMain(electron, join(folder, 'main.heapsnapshot')),
    stop: async () => {
      // By signal, as a supervisor does. Windows has none that could be heeded: there it may be gone before it answers.
      if (process.platform !== 'win32') child.kill('SIGTERM')
      else await electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
      checkStopped((await closed)[0])
    },
    kill: async () => {
      // It is the first of a group of its own, as Playwright starts it.
      killTree(child.pid!)
      await closed
    },
  }
}

/**
 * As Electron's own input. What Playwright sends over the debugging port has no key of the system behind it: Chromium
 * shows it to the page alone, neither to `before-input-event` nor to the menu, and an attack by it would always fail.
 */
async function pressKeys(electron: ElectronApplication, page: Page, keys: string): Promise<void> {
  await electron.evaluate(
    async ({ webContents }, { targetId, events }) => {
      const contents = webContents.fromDevToolsTargetId(targetId)!
      // Awaited and not taken: whoever needs it taken says so (`focus`).
      if (!contents.isFocused()) await new Promise<void>((resolve) => contents.once('focus', resolve))
      for (const event of events) contents.sendInputEvent(event)
    },
    { targetId: await targetOf(page), events: inputEvents(keys) },
  )
}

/** In place of Electron's dialogue, which nobody is there to answer. What `will-download` prevents stays prevented. */
async function answerSaveDialog(electron: ElectronApplication, page: Page, path: string): Promise<void> {
  await electron.evaluate(
    ({ webContents }, { targetId, file }) => {
      const { session } = webContents.fromDevToolsTargetId(targetId)!
      session.once('will-download', (_event, item) => item.setSavePath(file))
    },
    { targetId: await targetOf(page), file: path },
  )
}

async function heapOfMain(electron: ElectronApplication, file: string): Promise<string> {
  if (!(await electron.evaluate((_, path) => process.takeHeapSnapshot(path), file)))
    throw new Error('No snapshot was written.')
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  return text
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.detach()
  return targetInfo.targetId
}
