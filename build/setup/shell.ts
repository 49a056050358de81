import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostParameters } from '../chromium-host/parameters.ts'

const root = join(import.meta.dirname, '../..')
const SETUP_FILE = join(root, '.skranke/setup.json')

/** What the set-up found or installed; paths are absolute. */
export interface ShellSetup {
  /** What shows the kiosk here: real Electron wins. */
  shell: 'electron' | 'chromium-host'
  /** Only one that has shown a page here. */
  electron: string | null
  chromium: string | null
  /** Needed only where there is no display. */
  xvfb: string | null
  /** Whether it can read aloud here. */
  voice: boolean
  /** Left out where nobody has asked for Electron yet. */
  electronTrial?: ElectronTrial
}

/** What came of trying Electron, so that not every start waits for it again. */
export interface ElectronTrial {
  /** Null where it could not be downloaded. */
  electron: string | null
  /** Tells this Electron from another one. */
  subject: string
  /** ISO 8601. */
  at: string
  /** What it was started with. */
  flags: string[]
  /** Why it is not used; null when it has shown a page. */
  problem: string | null
}

export function readSetup(): ShellSetup | undefined {
  try {
    return JSON.parse(readFileSync(SETUP_FILE, 'utf8')) as ShellSetup
  } catch (error) {
    const isAbsent = error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isAbsent) return undefined
    throw error
  }
}

export function writeSetup(setup: ShellSetup): void {
  mkdirSync(dirname(SETUP_FILE), { recursive: true })
  writeFileSync(SETUP_FILE, `${JSON.stringify(setup, null, 2)}\n`)
}

/** `--chromium` of `npm start` and the other commands; whatever they start inherits it. */
export function chooseChromium(): void {
  process.env['SKRANKE_SHELL'] = 'chromium'
}

export function isChromiumChosen(): boolean {
  return process.env['SKRANKE_SHELL'] === 'chromium'
}

/** What shows the kiosk now: as it was set up, unless something else is demanded. @throws as `demanded` does */
export function readShell(): ShellSetup | undefined {
  const setup = readSetup()
  return setup && demanded(setup, process.env['SKRANKE_SHELL'])
}

/**
 * @param shell `chromium` for the Chromium host; `electron` where nothing may stand in for it: what is meant to prove
 *   Electron never passes without it
 * @throws where Electron is demanded and isn't there
 */
export function demanded(setup: ShellSetup, shell: string | undefined): ShellSetup {
  if (shell === 'chromium') return { ...setup, shell: 'chromium-host', electron: null }
  if (shell === 'electron' && setup.electron === null)
    throw new Error('SKRANKE_SHELL=electron, and the set-up has no Electron that runs here.')
  return setup
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

/**
 * The command that shows the built kiosk, which takes the `SKRANKE_…` variables of electron/settings.ts.
 * @param main another main process, absolute
 */
export function shellCommand(setup: ShellSetup, main = join(root, 'dist/electron/main.js')): ShellCommand {
  if (setup.electron !== null) {
    const parameters = [...electronFlags(setup), main]
    return { command: setup.electron, parameters, env: electronEnvironment(process.env) }
  }
  return { command: process.execPath, parameters: hostParameters(main), env: process.env }
}

/** What Electron showed a page with here: to be given before the main program. */
export function electronFlags(setup: ShellSetup): string[] {
  return setup.electronTrial?.flags ?? []
}

/** Terminals of editors that are built on Electron hand on a variable that makes a plain Node of every Electron. */
export function electronEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = { ...env }
  delete others['ELECTRON_RUN_AS_NODE']
  return others
}
