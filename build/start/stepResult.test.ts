import { expect, test } from 'vitest'
import { countTests, failedFiles, failuresOf, isGreen, totalLine, type VitestReport } from './stepResult.ts'

const report: VitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'adds' }] },
  ],
}
const step = { name: 'unit', failures: [], milliseconds: 0 }

test('passed, failed and skipped tests are counted as Vitest reports them', () => {
  expect(countTests(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 })
  expect(countTests({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 })
})

test('what fails outside of a test is a failure all the same', () => {
  const brokenFile = { name: 'b.test.ts', status: 'failed', assertionResults: [] }
  expect(countTests({ ...report, testResults: [brokenFile] }, 1).failed).toBe(1)
  expect(countTests(report, 1).failed).toBe(1)
  expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a failure is told with its file, its name and what it says, and so is a file that cannot be loaded', () => {
  const failed = {
    status: 'failed',
    fullName: 'adds up',
    failureMessages: ['Error: 3 is not 4\n\n    at a.test.ts:7'],
  }
  const files = [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [{ status: 'passed', fullName: 'adds' }, failed],
    },
    { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ]
  expect(failuresOf({ ...report, testResults: files })).toEqual([
    'a.test.ts: adds up\n    Error: 3 is not 4\n        at a.test.ts:7',
    'b.test.ts\n    no such module',
  ])
  expect(failuresOf(report)).toEqual([])
  expect(failuresOf(undefined)).toEqual([])
})

test('a failed file is repeated, and what fails only sometimes is told from what fails each time', () => {
  const tests = (...statuses: string[]) =>
    statuses.map((status, index) => ({ status, fullName: `test ${index}`, failureMessages: null }))
  const first = {
    ...report,
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: tests('failed', 'passed', 'failed') },
      { name: 'b.test.ts', status: 'passed', assertionResults: tests('passed') },
      { name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  }
  expect(failedFiles(first)).toEqual(['a.test.ts', 'c.test.ts'])
  expect(failedFiles(undefined)).toEqual([])
  const repeated = {
    ...report,
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: tests('passed', 'passed', 'failed') },
      { name: 'c.test.ts', status: 'passed', assertionResults: tests('passed') },
    ],
  }
  expect(failuresOf(first, repeated)).toEqual([
    'a.test.ts: test 0 (flaky: it passed when it was repeated)',
    'a.test.ts: test 2 (failed again)',
    'c.test.ts (flaky: it passed when it was repeated)\n    no such module',
  ])
})

test('skipped tests are named only where there are any', () => {
  expect(totalLine([{ ...step, passed: 3, failed: 0, skipped: 0 }])).toBe('3 passed, 0 failed')
  expect(
    totalLine([
      { ...step, passed: 3, failed: 1, skipped: 0 },
      { ...step, passed: 4, failed: 0, skipped: 2 },
    ]),
  ).toBe('7 passed, 1 failed, 2 skipped')
})

test('a run without a passed test is not green', () => {
  expect(isGreen([])).toBe(false)
  expect(isGreen([{ ...step, passed: 0, failed: 0, skipped: 3 }])).toBe(false)
  expect(isGreen([{ ...step, passed: 1, failed: 0, skipped: 3 }])).toBe(true)
  expect(isGreen([{ ...step, passed: 1, failed: 1, skipped: 0 }])).toBe(false)
})
