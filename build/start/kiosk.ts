import { requireShell, shellCommand, type ShellSetup } from '../setup/shell.ts'
import { factIn } from './fact.ts'
import { startLogged, type LoggedChild } from './loggedChild.ts'
import { StartProblem } from './startProblem.ts'

const LIMIT_MS = 30_000

export interface Kiosk {
  child: LoggedChild
  /** When its first start screen is shown, or it has ended. @throws StartProblem when it shows none in time */
  ready: Promise<void>
}

/** @param settings `SKRANKE_…` variables of electron/settings.ts */
export function startKiosk(settings: NodeJS.ProcessEnv, logFile: string): Kiosk {
  const setup = requireShell()
  const { command, parameters, env } = shellCommand(setup)
  const child = startLogged({
    name: 'The kiosk',
    command,
    parameters,
    env: { ...env, ...settings },
    logFile,
  })
  const ready = untilShown(child, { shell: setup.shell, logFile, limitMs: LIMIT_MS })
  ready.catch(() => undefined)
  return { child, ready }
}

export interface Showing {
  shell: ShellSetup['shell']
  logFile: string
  limitMs: number
}

export async function untilShown(child: LoggedChild, { shell, logFile, limitMs }: Showing): Promise<void> {
  const shown = child.output((line) => factIn(line, 'kiosk'))
  const limit = Promise.withResolvers<never>()
  const timer = setTimeout(() => limit.reject(new StartProblem(tooLate(shell, logFile, limitMs))), limitMs)
  try {
    await Promise.race([shown, child.finished, limit.promise])
  } finally {
    clearTimeout(timer)
  }
}

function tooLate(shell: ShellSetup['shell'], logFile: string, limitMs: number): string {
  const remedy =
    shell === 'electron' ? 'show it on a Chromium with `npm start -- --chromium`' : 'run `npm start` again'
  return `The kiosk has shown no screen after ${limitMs / 1000} s: read its log, ${logFile}, or ${remedy}.`
}
