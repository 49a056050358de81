import { runCheck, type Check } from './checks.ts'
import { isGreen, totalLine, type StepResult } from './stepResult.ts'
import { runVitest } from './vitestStep.ts'

/**
 * `npm test [-- step…]`: all of them, or those named; each runs even if one before it failed. `npm run test:full`: with
 * every screen in every language, look and text size, with its picture, and every errand by ear and by keyboard alone.
 */
const steps: Record<string, () => Promise<StepResult>> = {
  types: () => checkSources('types'),
  lint: () => checkSources('lint'),
  unit: () => runVitest('unit', ['unit', 'renderer']),
  central: () => runVitest('central', ['central']),
  screens: () => runVitest('screens', ['screens']),
  contract: () => runVitest('contract', ['contract']),
  e2e: () => runVitest('e2e', ['e2e']),
}

async function checkSources(check: Check): Promise<StepResult> {
  const startedAt = Date.now()
  const { passed, output } = await runCheck(check)
  const milliseconds = Date.now() - startedAt
  const counts = { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
  return { name: check, ...counts, failures: passed ? [] : [`${check}:\n${output}`], milliseconds }
}

async function runInOrder(names: string[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const name of names) {
    const result = await steps[name]?.()
    if (result !== undefined) results.push(result)
  }
  return results
}

/** Two lanes for the two cores of a small machine: about as long as each other, and each step takes one core or little more. */
async function runAll(selected: string[]): Promise<StepResult[]> {
  const among = (names: string[]) => names.filter((name) => selected.includes(name))
  const lanes = await Promise.all([
    runInOrder(among(['central', 'screens'])),
    runInOrder(among(['unit', 'types', 'lint', 'contract', 'e2e'])),
  ])
  return lanes.flat()
}

function print(results: StepResult[]): void {
  const lines = results.map((result) => {
    const seconds = (result.milliseconds / 1000).toFixed(1)
    return `${result.name.padEnd(8)} ${seconds.padStart(6)} s   ${totalLine([result])}`
  })
  const failures = results.flatMap((result) => result.failures.map((failure) => `\n${failure}`))
  console.log([...failures, '', ...lines, totalLine(results)].join('\n'))
}

const full = '--full'
if (process.argv.includes(full)) process.env['SKRANKE_TEST_FULL'] = '1'
const selected = process.argv.slice(2).filter((parameter) => parameter !== full)
const unknown = selected.filter((name) => !(name in steps))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}.`)
  process.exitCode = 1
} else {
  const results = await runAll(selected.length > 0 ? selected : Object.keys(steps))
  print(results)
  process.exitCode = isGreen(results) ? 0 : 1
}
