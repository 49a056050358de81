import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { sandboxWorks } from '../../build/setup/shell/sandbox.ts'
import { checkStopped } from './checkStopped.ts'
import type { KioskShell, Launch } from './kioskShell.ts'
import { currentPage } from './shellPage.ts'

/** The kiosk in Electron itself, driven by Playwright. */
export async function launchElectron(
  { main, env, standardError }: Launch,
  executablePath: string,
): Promise<KioskShell> {
  const electron = await _electron.launch({
    executablePath,
    args: [...(sandboxWorks(executablePath) ? [] : ['--no-sandbox']), main],
    env: env as Record<string, string>,
  })
  const child = electron.process()
  child.stderr?.on('data', (bytes: Buffer) =>
    writeSync(standardError === 'inherit' ? 2 : standardError, bytes),
  )
  const exited = once(child, 'exit') as Promise<[number | null]>
  return {
    shell: 'electron',
    pid: child.pid!,
    profileDirectory: join(env['SKRANKE_DATA']!, 'shell'),
    page: (after) => currentPage(electron.context(), after),
    rendererProcessIds: () =>
      electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
      ),
    developerToolsAreOpen: () =>
      electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents().some((contents) => contents.isDevToolsOpened()),
      ),
    stop: async () => {
      child.kill('SIGTERM')
      checkStopped((await exited)[0])
    },
    // Electron's other processes end when the pipes to the first one close.
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
