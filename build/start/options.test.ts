import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseOptions } from './options.ts'

test('everything can be left out', () => {
  expect(parseOptions([])).toEqual({ data: undefined, port: undefined, tour: false })
})

test('the data directory is taken from where the command runs', () => {
  expect(parseOptions(['--data', 'elsewhere', '--port', '9000'])).toEqual({
    data: resolve('elsewhere'),
    port: 9000,
    tour: false,
  })
})

test.each([['--port', '70000'], ['--port', 'http'], ['--colour', 'red'], ['surplus']])(
  'what it does not understand is one sentence with the usage: %s %s',
  (...parameters) => {
    expect(() => parseOptions(parameters)).toThrow(/usage: npm start/)
  },
)
