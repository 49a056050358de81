import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Exit } from '../../processes/child.ts'
import { guardDirectory, releaseDirectory } from '../../processes/guard.ts'
import { say } from '../say.mjs'
import { electronEnvironment } from '../shell.ts'

const main = join(import.meta.dirname, 'smoke/main.mjs')
const ANSWER = '{"smoke":"answered"}'
const LACKING = /(?:error while loading shared libraries|Library not loaded): ([^\s:]+)/
const GRACE_MS = 1_000

/** Why an Electron can't show the kiosk here. */
export interface SmokeProblem {
  /** Said of Electron: `crashes (SIGSEGV)`. */
  words: string
  /** It may be the sandbox, which crashes where it can't be set up. */
  isCrash: boolean
}

/** What there is to judge by; `exit` is missing when it had to be ended. */
interface Observed {
  exit: Exit | undefined
  output: string
  errors: string
}

/**
 * Starts an Electron as `npm start` would, but with a page and a data folder of its own (`smoke/main.mjs`). Whatever
 * still runs after the limit is ended, with all it started.
 *
 * @returns null when the page has called over the bridge
 */
export async function smokeStart(
  electron: string,
  flags: string[],
  limitMs: number,
): Promise<SmokeProblem | null> {
  const folder = mkdtempSync(join(tmpdir(), 'skranke-smoke-'))
  guardDirectory(folder)
  try {
    const observed = await observe(electron, [...flags, main, folder], limitMs)
    return judge(observed, limitMs)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return { words: `can't be started (${code})`, isCrash: false }
  } finally {
    remove(folder)
  }
}

/** What Windows does not let go of yet stays guarded: it is deleted when this process has ended. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    releaseDirectory(folder)
  } catch (error) {
    say(`${folder} is deleted later: ${(error as Error).message}`)
  }
}

async function observe(command: string, parameters: string[], limitMs: number): Promise<Observed> {
  const child = startChild(command, parameters, {
    env: electronEnvironment(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    graceMs: GRACE_MS,
  })
  const observed: Observed = { exit: undefined, output: '', errors: '' }
  child.process.stdout?.on('data', (chunk: Buffer) => (observed.output += chunk.toString()))
  child.process.stderr?.on('data', (chunk: Buffer) => (observed.errors += chunk.toString()))
  const limit = AbortSignal.timeout(limitMs)
  try {
    // Not `exit`: what it said last may still be under way then.
    const [code, signal] = (await once(child.process, 'close', { signal: limit })) as [
      Exit['code'],
      Exit['signal'],
    ]
    observed.exit = { code, signal }
  } catch (error) {
    if (!limit.aborted) throw error
  }
  await child.stop()
  return observed
}

function judge({ exit, output, errors }: Observed, limitMs: number): SmokeProblem | null {
  const library = LACKING.exec(errors)?.[1]
  if (exit?.code === 0 && output.includes(ANSWER)) return null
  if (library !== undefined) return { words: `lacks the library ${library}`, isCrash: false }
  if (exit === undefined) return { words: `does not answer within ${limitMs / 1000} s`, isCrash: false }
  if (exit.code !== 0) return { words: `crashes (${exit.signal ?? `exit code ${exit.code}`})`, isCrash: true }
  return { words: 'ends without showing a page', isCrash: false }
}
