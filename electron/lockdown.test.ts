import { EventEmitter } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { policy } from './lockdown/shortcuts.ts'

afterEach(() => vi.unstubAllGlobals())

/** Whether the page gets to see that key. */
function passes(platform: string, input: { key: string; control?: true; meta?: true; alt?: true }): boolean {
  vi.stubGlobal('process', { ...process, platform })
  const contents = new EventEmitter()
  policy.onContents?.(contents as never)
  let isPrevented = false
  contents.emit('before-input-event', { preventDefault: () => (isPrevented = true) }, input)
  return !isPrevented
}

test.each([
  ['a letter', 'linux', { key: 'a' }, true],
  ['AltGr, which comes as both', 'win32', { key: '@', control: true, alt: true }, true],
  ['Option', 'darwin', { key: '@', alt: true }, true],
  ['Alt', 'linux', { key: 'F', alt: true }, false],
  ['paste', 'linux', { key: 'v', control: true }, true],
  ['paste on a Mac', 'darwin', { key: 'v', meta: true }, true],
  ['reload', 'linux', { key: 'r', control: true }, false],
  ['the developer tools of a Mac', 'darwin', { key: 'i', meta: true, alt: true }, false],
  ['Control and Option', 'darwin', { key: 'v', control: true, alt: true }, false],
  ['F12', 'linux', { key: 'F12' }, false],
] as const)('%s on %s', (_what, platform, input, expected) => {
  expect(passes(platform, input)).toBe(expected)
})
