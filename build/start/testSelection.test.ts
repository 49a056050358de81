import { expect, test } from 'vitest'
import { selectTests, showsKiosk, stepNames } from './testSelection.ts'

const nothing = { isFull: false, changed: false, steps: [], files: [] }

test('without a word everything is run', () => {
  expect(selectTests([])).toEqual({ ...nothing, steps: [...stepNames] })
  expect(selectTests(['--full'])).toEqual({ ...nothing, isFull: true, steps: [...stepNames] })
})

test('what is named is run, and nothing else', () => {
  expect(selectTests(['lint', 'types'])).toEqual({ ...nothing, steps: ['types', 'lint'] })
  const files = ['build/start/testSelection.test.ts']
  expect(selectTests(['testSelection'])).toEqual({ ...nothing, files })
  expect(selectTests(['types', ...files])).toEqual({ ...nothing, steps: ['types'], files })
  expect(selectTests(['--changed'])).toEqual({ ...nothing, changed: true })
})

test('what nothing is called is one sentence that says what there is', () => {
  expect(() => selectTests(['e2ee'])).toThrow(
    /^There is no step and no test file e2ee; the steps are types, /u,
  )
})

test('an errand that only the full run makes is found there only', () => {
  expect(() => selectTests(['keyboardAccount'])).toThrow('no test file keyboardAccount')
  expect(selectTests(['--full', 'keyboardAccount']).files).toEqual(['test/e2e/full/keyboardAccount.test.ts'])
})

test.each([
  [[], true],
  [['types', 'unit'], false],
  [['--changed'], false],
  [['unit', 'e2e'], true],
  [['shell.test.ts'], true],
  [['--full'], true],
])('%j needs a kiosk to be shown: %s', (parameters, expected) => {
  expect(showsKiosk(parameters)).toBe(expected)
})
