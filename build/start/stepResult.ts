/** What a step of `npm test` counted. */
export interface StepResult {
  name: string
  passed: number
  failed: number
  skipped: number
  /** Each test that failed: its file, its name, what became of it when it was repeated, and the beginning of what it says. */
  failures: string[]
  milliseconds: number
}

/** The parts of Vitest's JSON report that count. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    /** The file. */
    name: string
    status: string
    /** What is wrong with the file itself. */
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

/** A file that fails before its first test and a run that fails around its tests count as one failure each. */
export function countTests(
  report: VitestReport | undefined,
  exitCode: number | null,
): Pick<StepResult, 'passed' | 'failed' | 'skipped'> {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The files that a repetition has to run. */
export function failedFiles(report: VitestReport | undefined): string[] {
  const files = report?.testResults ?? []
  return files.filter(({ status }) => status === 'failed').map(({ name }) => name)
}

/**
 * Told once more where the output ends: what a test said when it failed lies thousands of lines before.
 * @param repeated of the failed files alone; undefined: they were not repeated
 */
export function failuresOf(report: VitestReport | undefined, repeated?: VitestReport): string[] {
  const again = repeated && new Set(failedTests(repeated).map(({ what }) => what))
  return failedTests(report).map(({ what, message }) => {
    const verdict =
      again && (again.has(what) ? ' (failed again)' : ' (flaky: it passed when it was repeated)')
    const lines = message.split('\n').filter((line) => line.trim() !== '')
    return [`${what}${verdict ?? ''}`, ...lines.slice(0, 12).map((line) => `    ${line.slice(0, 300)}`)].join(
      '\n',
    )
  })
}

function failedTests(report: VitestReport | undefined): { what: string; message: string }[] {
  return (report?.testResults ?? []).flatMap(({ name, status, message = '', assertionResults }) => {
    if (assertionResults.length === 0) return status === 'failed' ? [{ what: name, message }] : []
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ what: `${name}: ${test.fullName}`, message: test.failureMessages?.[0] ?? '' }))
  })
}

/** The last line of `npm test`. */
export function totalLine(results: StepResult[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function isGreen(results: StepResult[]): boolean {
  return results.every(({ failed }) => failed === 0) && results.some(({ passed }) => passed > 0)
}
