import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostParameters } from '../chromium-host/parameters.ts'
import { sandboxWorks } from './shell/sandbox.ts'

const root = join(import.meta.dirname, '../..')
const SETUP_FILE = join(root, '.skranke/setup.json')

/** What the set-up found or installed; paths are absolute. */
export interface ShellSetup {
  /** What shows the kiosk here: real Electron wins. */
  shell: 'electron' | 'chromium-host'
  electron: string | null
  chromium: string | null
  /** Needed only where there is no display. */
  xvfb: string | null
  /** Whether it can read aloud here; left out by a set-up that did not look yet. */
  voice?: boolean
  /** When Electron's download last failed (ISO 8601), so that not every start waits for it again. */
  electronFailedAt: string | null
}

export function readShell(): ShellSetup | undefined {
  try {
    return JSON.parse(readFileSync(SETUP_FILE, 'utf8')) as ShellSetup
  } catch (error) {
    const isAbsent = error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isAbsent) return undefined
    throw error
  }
}

export function writeShell(setup: ShellSetup): void {
  mkdirSync(dirname(SETUP_FILE), { recursive: true })
  writeFileSync(SETUP_FILE, `${JSON.stringify(setup, null, 2)}\n`)
}

/** For tests and tools that run after the set-up. */
export function requireShell(): ShellSetup {
  const setup = readShell()
  if (setup === undefined) throw new Error('The set-up has not run yet: run `npm test` or `npm start` once.')
  return setup
}

export interface ShellCommand {
  command: string
  parameters: string[]
  env: NodeJS.ProcessEnv
}

/** The command that shows the built kiosk; it takes the `SKRANKE_…` variables of electron/settings.ts. */
export function shellCommand(setup: ShellSetup): ShellCommand {
  const main = join(root, 'dist/electron/main.js')
  if (setup.electron !== null) {
    const flags = sandboxWorks(setup.electron) ? [] : ['--no-sandbox']
    return { command: setup.electron, parameters: [...flags, main], env: {} }
  }
  const env = { SKRANKE_CHROMIUM: setup.chromium ?? undefined }
  return { command: process.execPath, parameters: hostParameters(main), env }
}
