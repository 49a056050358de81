import { runCheck, type Check } from './checks.ts'
import { isGreen, totalLine, type StepResult } from './stepResult.ts'
import { selectTests, type StepName, type TestSelection } from './testSelection.ts'
import { runVitest } from './vitestStep.ts'

/**
 * `npm test [-- step… or file…]`: everything, or what is named; each runs even if one before it failed. `npm run
 * test:full`: with every screen in every language, look and text size, with its picture, and every errand by ear and by
 * keyboard alone. `npm test -- --changed`: what uncommitted changes reach, without the screens.
 */
const steps: Record<StepName, () => Promise<StepResult>> = {
  types: () => checkSources('types'),
  lint: () => checkSources('lint'),
  unit: () => runVitest('unit', { projects: ['unit', 'renderer'] }),
  central: () => runVitest('central', { projects: ['central'] }),
  screens: () => runVitest('screens', { projects: ['screens'] }),
  contract: () => runVitest('contract', { projects: ['contract'] }),
  e2e: () => runVitest('e2e', { projects: ['e2e'] }),
}

async function checkSources(check: Check): Promise<StepResult> {
  const startedAt = Date.now()
  const { passed, output } = await runCheck(check)
  const milliseconds = Date.now() - startedAt
  const counts = { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
  return { name: check, ...counts, failures: passed ? [] : [`${check}:\n${output}`], milliseconds }
}

async function runInOrder(names: StepName[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const name of names) results.push(await steps[name]())
  return results
}

/** Two lanes for the two cores of a small machine: about as long as each other, and each step takes one core or little more. */
async function runSteps(selected: StepName[]): Promise<StepResult[]> {
  const among = (names: StepName[]) => names.filter((name) => selected.includes(name))
  const lanes = await Promise.all([
    runInOrder(among(['central', 'screens'])),
    runInOrder(among(['unit', 'types', 'lint', 'contract', 'e2e'])),
  ])
  return lanes.flat()
}

async function run({ steps: selected, files, changed }: TestSelection): Promise<StepResult[]> {
  const results = await runSteps(selected)
  if (files.length > 0) results.push(await runVitest('files', { files }))
  // What shows a kiosk or its screens runs what was built, and imports little of it.
  const projects = ['unit', 'renderer', 'central']
  if (changed) results.push(await checkSources('types'), await runVitest('changed', { projects, changed }))
  return results
}

function print(results: StepResult[]): void {
  const lines = results.map((result) => {
    const seconds = (result.milliseconds / 1000).toFixed(1)
    return `${result.name.padEnd(8)} ${seconds.padStart(6)} s   ${totalLine([result])}`
  })
  const failures = results.flatMap((result) => result.failures.map((failure) => `\n${failure}`))
  console.log([...failures, '', ...lines, totalLine(results)].join('\n'))
}

function select(): TestSelection | undefined {
  try {
    return selectTests(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    return undefined
  }
}

const selection = select()
if (selection?.isFull === true) process.env['SKRANKE_TEST_FULL'] = '1'
const results = selection === undefined ? [] : await run(selection)
if (results.length > 0) print(results)
process.exitCode = isGreen(results) ? 0 : 1
