import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const modules = join(import.meta.dirname, '../../node_modules')

/** What looks at the sources without running them: Node programs and their parameters. */
export const checks = {
  types: [
    ['typescript/bin/tsc', '--noEmit'],
    ['vue-tsc/bin/vue-tsc.js', '--noEmit', '--project', 'renderer'],
  ],
  lint: [
    ['eslint/bin/eslint.js', '.'],
    ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ],
} as const

export type Check = keyof typeof checks

export interface CheckResult {
  passed: boolean
  /** What its programs complained about. */
  output: string
}

export async function runCheck(check: Check): Promise<CheckResult> {
  const results: CheckResult[] = []
  for (const [program, ...parameters] of checks[check]) results.push(await run(program, parameters))
  return {
    passed: results.every(({ passed }) => passed),
    output: results.map(({ output }) => output).join(''),
  }
}

async function run(program: string, parameters: string[]): Promise<CheckResult> {
  const child = spawn(process.execPath, [join(modules, program), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { passed: child.exitCode === 0, output: output + errors }
}
