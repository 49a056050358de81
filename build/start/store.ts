import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { factIn } from './fact.ts'
import { startLogged, type LoggedChild } from './loggedChild.ts'
import { StartProblem } from './startProblem.ts'

const root = join(import.meta.dirname, '../..')
const cli = join(root, 'central/cli.ts')

export interface Store {
  child: LoggedChild
  /** When it takes requests. @throws StartProblem when it can't */
  ready: Promise<void>
  /** Where it shows the e-mails, text messages and letters that it doesn't send, once it is ready. */
  mailDrop: Promise<string>
  /** What a command of its CLI prints. @throws StartProblem */
  run(...parameters: string[]): Promise<string[]>
}

/**
 * The central store as a process of its own, filled with the demo's register the first time.
 * @param env more environment variables for it
 */
export function startStore(
  dataDirectory: string,
  port: number,
  logFile: string,
  env: NodeJS.ProcessEnv = {},
): Store {
  const data = ['--data', dataDirectory]
  const child = startLogged({
    name: 'The store',
    command: process.execPath,
    parameters: [cli, 'serve', ...data, '--port', String(port), '--demo'],
    env: { ...process.env, ...env },
    logFile,
  })
  const listening = child.output((line) => factIn(line, 'listening'))
  const mailDrop = child.output((line) => factIn(line, 'mailDrop'))
  const ended = child.finished.then(() =>
    Promise.reject(new StartProblem('The store was ended from outside.')),
  )
  const ready = Promise.race([listening, ended]).then(() => undefined)
  ready.catch(() => undefined)
  return { child, ready, mailDrop, run: (...parameters) => runCommand([...parameters, ...data]) }
}

async function runCommand(parameters: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [cli, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  if (child.exitCode === 0) return output.trimEnd().split('\n')
  throw new StartProblem(
    lastLine(errors) || `npm run central -- ${parameters.join(' ')} ended with ${child.exitCode}`,
  )
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? ''
}
