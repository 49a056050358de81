import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openDisplay } from '../display.ts'
import { say } from '../say.mjs'
import type { ElectronTrial } from '../shell.ts'
import { download } from './download.ts'
import { flagSets } from './sandbox.ts'
import { smokeStart, type SmokeProblem } from './smokeStart.ts'

const folder = join(import.meta.dirname, '../../../node_modules/electron')
const dist = join(folder, 'dist')
/** How long nothing may arrive, and how long there may be no page. */
const PATIENT = { downloadMs: 20_000, smokeMs: 25_000 }
const BRIEF = { downloadMs: 4_000, smokeMs: 20_000 }
const DAY_MS = 24 * 60 * 60 * 1000

export interface ElectronAttempt {
  /** What came of the last one. */
  known: ElectronTrial | undefined
  /** Asked for: a failure is not left as it is for a day. */
  retry: boolean
  /** Stands in where there is no display. */
  xvfb: string | null
  /** Instead of the usual one. */
  smokeLimitMs?: number | undefined
}

/** Downloads Electron if need be, and tries whether it shows a page here. */
export async function prepareElectron(attempt: ElectronAttempt): Promise<ElectronTrial> {
  const { known, retry } = attempt
  const subject = subjectOf(findElectron())
  if (known !== undefined && !isDue(known, { retry, subject, now: Date.now() })) return known
  if (findElectron() === null) await downloadElectron(patience(attempt, subject).downloadMs)
  const trial = await tryElectron(attempt)
  if (trial.problem !== null)
    say(`${trial.problem}; a Chromium shows the kiosk instead (--retry-electron tries again)`)
  return trial
}

/** Another Electron than the last time is tried at once, one that failed again a day later. */
export function isDue(
  known: ElectronTrial,
  { retry, subject, now }: { retry: boolean; subject: string; now: number },
): boolean {
  if (known.subject !== subject) return true
  return known.problem !== null && (retry || now - Date.parse(known.at) > DAY_MS)
}

/**
 * Systems scan a program when it is first started: macOS and Windows for longer than it needs afterwards. A later attempt,
 * once a day, must not make a start wait.
 */
export function patience(
  { known, retry }: Pick<ElectronAttempt, 'known' | 'retry'>,
  subject: string,
): typeof PATIENT {
  return retry || known?.subject !== subject ? PATIENT : BRIEF
}

/** Where electron's own index.js looks: in the folder that a variable names, else where its download noted. */
function findElectron(): string | null {
  const note = join(folder, 'path.txt')
  const name = existsSync(note) ? readFileSync(note, 'utf8') : null
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return resolve(override, name ?? usualName())
  if (name === null) return null
  const binary = join(dist, name)
  return existsSync(binary) ? binary : null
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** Which binary, of which size and date, and what it is started with first. */
function subjectOf(electron: string | null): string {
  const file = electron === null ? undefined : statSync(electron, { throwIfNoEntry: false })
  return JSON.stringify([electron, file?.size ?? null, file?.mtimeMs ?? null, flagSets()[0]])
}

async function downloadElectron(patienceMs: number): Promise<void> {
  say('downloading Electron (110 MB)')
  await download({
    name: 'Electron',
    parameters: [join(folder, 'install.js')],
    patienceMs,
    unpacksTo: dist,
  })
}

async function tryElectron(attempt: ElectronAttempt): Promise<ElectronTrial> {
  const electron = findElectron()
  const trial = { electron, subject: subjectOf(electron), at: new Date().toISOString() }
  if (electron === null) return { ...trial, flags: [], problem: "Electron can't be downloaded here" }

  say('trying whether Electron shows a page here')
  const closeDisplay = await openDisplay(attempt.xvfb)
  const limitMs = attempt.smokeLimitMs ?? patience(attempt, trial.subject).smokeMs
  const { flags, problem } = await findFlags(electron, flagSets(), limitMs).finally(closeDisplay)
  const name = process.env['ELECTRON_OVERRIDE_DIST_PATH']
    ? 'the Electron of ELECTRON_OVERRIDE_DIST_PATH'
    : 'Electron'
  return { ...trial, flags, problem: problem && `${name} ${problem.words}` }
}

/** The first of them with which it shows a page. Only a crash makes the next one worth a try. */
export async function findFlags(
  electron: string,
  [flags = [], ...others]: string[][],
  limitMs: number,
): Promise<{ flags: string[]; problem: SmokeProblem | null }> {
  const problem = await smokeStart(electron, flags, limitMs)
  if (problem?.isCrash === true && others.length > 0) return findFlags(electron, others, limitMs)
  return { flags, problem }
}
