import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { startChild, type Child } from '../processes/child.ts'
import { factIn } from './fact.ts'
import { StartProblem } from './startProblem.ts'

/** Stands for: the reason is on standard error; starting again does not help. */
const EXPECTED_FAILURE = 3

export interface LoggedChild extends Child {
  /** The first line on standard output that `find` makes something of; never, if there is none. */
  output<T>(find: (line: string) => T | undefined): Promise<T>
  /** Resolves when it ended as it should. @throws StartProblem with what it gave as the reason, or its log */
  finished: Promise<void>
}

export interface LoggedChildOptions {
  /** As the sentence about its failure calls it. */
  name: string
  command: string
  parameters: string[]
  env: NodeJS.ProcessEnv
  logFile: string
}

/** A child that outlives no one and whose words go to a file. */
export function startLogged({ name, command, parameters, env, logFile }: LoggedChildOptions): LoggedChild {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 })
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  const child = startChild(command, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, errors] = [child.process.stdout, child.process.stderr]
  if (output === null || errors === null) throw new Error('both are pipes')
  output.pipe(log, { end: false })
  errors.pipe(log, { end: false })

  const lines = createInterface({ input: output })
  const errorLines = createInterface({ input: errors })
  const reason = reasonAmong(errorLines)
  const errorsEnded = new Promise((resolve) => errorLines.once('close', resolve))

  const finished = child.exited.then(async ({ code, signal }) => {
    await errorsEnded
    if (code === 0 || signal === 'SIGTERM') return
    if (code === EXPECTED_FAILURE && reason() !== '') throw new StartProblem(reason())
    throw new StartProblem(`${name} ended unexpectedly (${code ?? signal}); its log is ${logFile}`)
  })
  finished.catch(() => undefined)

  return {
    ...child,
    finished,
    output: (find) =>
      new Promise((resolve) => {
        lines.on('line', (line) => {
          const found = find(line)
          if (found !== undefined) resolve(found)
        })
      }),
  }
}

/** The store's reason is its last line; the kiosk marks its own, since Chromium goes on to speak after it. */
function reasonAmong(lines: Interface): () => string {
  let marked: string | undefined
  let last = ''
  lines.on('line', (line) => {
    marked = factIn(line, 'cannotStart') ?? marked
    last = line.trim() || last
  })
  return () => marked ?? last
}
