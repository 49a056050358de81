import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../processes/child.ts'
import { countTests, failedFiles, failuresOf, type StepResult, type VitestReport } from './stepResult.ts'

const root = join(import.meta.dirname, '../..')

/** What Vitest is to run: its parameters. */
export interface VitestRun {
  /** Of vitest.config.ts; all, where none is named. */
  projects?: string[]
  /** All of the projects' files, where none is named. */
  files?: string[]
  /** Those files alone that uncommitted changes reach through imports. */
  changed?: boolean
}

/**
 * Runs Vitest, with what it says on this terminal. Files that fail are run once more, so that a test which only
 * sometimes fails shows itself; the step has failed all the same.
 */
export async function runVitest(name: string, run: VitestRun): Promise<StepResult> {
  const startedAt = Date.now()
  const { report, code } = await runOnce(name, run)
  const files = failedFiles(report)
  if (files.length > 0) console.log(`\nOnce more, to see whether it fails each time: ${files.join(', ')}`)
  const repeated =
    files.length > 0 ? await runOnce(`${name}.repeated`, { ...run, files, changed: false }) : undefined
  return {
    name,
    ...countTests(report, code),
    failures: failuresOf(report, repeated?.report),
    milliseconds: Date.now() - startedAt,
  }
}

async function runOnce(
  name: string,
  { projects = [], files = [], changed = false }: VitestRun,
): Promise<{ report: VitestReport | undefined; code: number | null }> {
  const file = join(root, '.skranke/test', `${name}.json`)
  mkdirSync(join(root, '.skranke/test'), { recursive: true })
  rmSync(file, { force: true })
  const parameters = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...files,
    ...projects.flatMap((project) => ['--project', project]),
    ...(changed ? ['--changed', '--passWithNoTests'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { exited } = startChild(process.execPath, parameters, { stdio: ['ignore', 'inherit', 'inherit'] })
  const { code } = await exited
  return { report: readReport(file), code }
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
