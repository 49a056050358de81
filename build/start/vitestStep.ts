import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../processes/child.ts'
import { countTests, failuresOf, type StepResult, type VitestReport } from './stepResult.ts'

const root = join(import.meta.dirname, '../..')

/** Runs projects of vitest.config.ts, with what Vitest says on this terminal. */
export async function runVitest(name: string, projects: string[]): Promise<StepResult> {
  const startedAt = Date.now()
  const file = join(root, '.skranke/test', `${name}.json`)
  mkdirSync(join(root, '.skranke/test'), { recursive: true })
  rmSync(file, { force: true })
  const parameters = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { exited } = startChild(process.execPath, parameters, { stdio: ['ignore', 'inherit', 'inherit'] })
  const { code } = await exited
  const report = readReport(file)
  return {
    name,
    ...countTests(report, code),
    failures: failuresOf(report),
    milliseconds: Date.now() - startedAt,
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch (error) {
    // Vitest ended before it could write it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
