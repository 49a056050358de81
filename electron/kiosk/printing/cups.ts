import { spawn } from 'node:child_process'
import { userInfo } from 'node:os'
import { findProgram } from '../device/findProgram.ts'
import { readLpstat } from './lpstat.ts'
import { papers, type PaperName } from './paper.ts'
import type { Printer } from './printer.ts'
import type { ReceiptDocument } from './receiptDocument.ts'

/**
 * A queue of CUPS, by its own programs. Receipts go in by standard input, without a file; what stands in process lists
 * and in the queue is the same for everybody.
 * @param timeLimit milliseconds; CUPS answers in a few
 */
export function cupsPrinter(
  name: string,
  paper: PaperName,
  env: NodeJS.ProcessEnv,
  timeLimit = 5_000,
): Printer {
  const run = (program: string, parameters: string[], input?: Buffer) =>
    runProgram(findProgram(program, env), parameters, { env, input, timeLimit })
  return {
    paper: papers[paper],
    async look() {
      return readLpstat((await run('lpstat', ['-l', '-p', name, '-o', name])) ?? '', name)
    },
    async print(document) {
      const said = await run(
        'lp',
        ['-d', name, '-t', 'kvittering', ...mediaOptions(paper, document)],
        document.pdf,
      )
      return /^request id is (\S+) /mu.exec(said ?? '')?.[1] ?? null
    },
    async cancel(job) {
      await run('cancel', [job])
    },
    async clear() {
      await run('cancel', ['-u', userInfo().username, name])
    },
  }
}

/** As it is drawn: not fitted to another sheet, and with no page of the printing system's own around it. */
function mediaOptions(paper: PaperName, { width, height }: ReceiptDocument): string[] {
  const size = [width, height].map((points) => Math.ceil((points * 25.4) / 72)).join('x')
  const media = paper === 'a4' ? 'A4' : `Custom.${size}mm`
  return ['-o', `media=${media}`, '-o', 'print-scaling=none', '-o', 'job-sheets=none']
}

/** @returns what it prints; null where it fails, or takes too long */
function runProgram(
  program: string | null,
  parameters: string[],
  { env, input, timeLimit }: { env: NodeJS.ProcessEnv; input: Buffer | undefined; timeLimit: number },
): Promise<string | null> {
  if (program === null) return Promise.resolve(null)
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...env, LC_ALL: 'C' },
      timeout: timeLimit,
      killSignal: 'SIGKILL',
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    child.stdin.on('error', () => undefined) // It is gone before it has read: its exit tells.
    child.stdin.end(input ?? '')
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code === 0 ? said : null))
  })
}
