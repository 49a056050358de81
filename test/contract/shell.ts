import { hostParameters } from '../../build/chromium-host/parameters.ts'
import { requireShell } from '../../build/setup/shell.ts'
import { sandboxWorks } from '../../build/setup/shell/sandbox.ts'

/** What runs that main process: Electron where the set-up found one, else the Chromium host. @param isBare without switches */
export function contractShell(main: string, isBare: boolean) {
  const { electron, chromium } = requireShell()
  if (electron === null) {
    const parameters = hostParameters(main).filter((parameter) => !isBare || !parameter.startsWith('--'))
    const env = { ...process.env, SKRANKE_CHROMIUM: chromium ?? undefined }
    return { command: process.execPath, parameters, env }
  }
  const switches = isBare || sandboxWorks(electron) ? [] : ['--no-sandbox']
  return { command: electron, parameters: [...switches, main], env: process.env }
}
