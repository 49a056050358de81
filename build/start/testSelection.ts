import { globSync } from 'node:fs'
import { join, sep } from 'node:path'

export const stepNames = ['types', 'lint', 'unit', 'central', 'screens', 'contract', 'e2e'] as const
export type StepName = (typeof stepNames)[number]

/** What `npm test` is asked for. */
export interface TestSelection {
  /** `npm run test:full` */
  isFull: boolean
  /** In the order of `stepNames`. */
  steps: StepName[]
  /** Test files, from the root of the repo. */
  files: string[]
  /** Whatever the uncommitted changes reach. */
  changed: boolean
}

const root = join(import.meta.dirname, '../..')
/** These show no kiosk, and none need be prepared for them. */
const withoutKiosk: readonly string[] = ['types', 'lint', 'unit', 'central', '--changed']

/** @throws Error whose message is for whoever typed the parameters */
export function selectTests(parameters: readonly string[]): TestSelection {
  const isFull = parameters.includes('--full')
  const changed = parameters.includes('--changed')
  const named = parameters.filter((parameter) => !['--full', '--changed'].includes(parameter))
  const steps = stepNames.filter((step) => named.includes(step))
  const parts = named.filter((name) => !steps.some((step) => step === name))
  const files = parts.length === 0 ? [] : testFiles(isFull)
  const unknown = parts.filter((part) => !files.some((file) => file.includes(part)))
  if (unknown.length > 0) {
    throw new Error(
      `There is no step and no test file ${unknown.join(', ')}; the steps are ${stepNames.join(', ')}.`,
    )
  }
  return {
    isFull,
    changed,
    steps: named.length === 0 && !changed ? [...stepNames] : steps,
    files: files.filter((file) => parts.some((part) => file.includes(part))),
  }
}

/** @param parameters of `npm test`, before they are understood */
export function showsKiosk(parameters: readonly string[]): boolean {
  return parameters.length === 0 || parameters.some((parameter) => !withoutKiosk.includes(parameter))
}

function testFiles(isFull: boolean): string[] {
  const exclude = ['**/node_modules/**', ...(isFull ? [] : ['test/e2e/full/**'])]
  const found = globSync('{build,central,electron,paper,renderer,shared,test}/**/*.test.ts', {
    cwd: root,
    exclude,
  })
  return found.map((file) => file.replaceAll(sep, '/'))
}
