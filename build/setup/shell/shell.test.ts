import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { candidates } from './chromium.ts'
import { isElectronDue } from './electron.ts'
import { missing } from './voice.ts'
import { hasDisplay } from './xvfb.ts'

test('Electron is tried at once, and after a failure again a day later', () => {
  const failedAt = '2026-03-01T12:00:00.000Z'
  expect(isElectronDue(null, Date.parse(failedAt))).toBe(true)
  expect(isElectronDue(failedAt, Date.parse('2026-03-02T11:59:00.000Z'))).toBe(false)
  expect(isElectronDue(failedAt, Date.parse('2026-03-02T12:01:00.000Z'))).toBe(true)
})

test('each platform is searched where its browsers install themselves', () => {
  expect(candidates('linux', { PATH: '/usr/bin:/opt/bin' }).slice(0, 2)).toEqual([
    '/usr/bin/chromium',
    '/opt/bin/chromium',
  ])
  expect(candidates('darwin', {})).toContain('/Applications/Chromium.app/Contents/MacOS/Chromium')
  expect(
    candidates('win32', { PROGRAMFILES: 'C:/Program Files' }).map((path) => path.replaceAll('\\', '/')),
  ).toContain('C:/Program Files/Google/Chrome/Application/chrome.exe')
})

test('only Linux can be without a display', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

test('what reads aloud is looked for by its programs and asked for by its packages', () => {
  const programs = join(import.meta.dirname, '../../../test/support/programs')
  expect(missing({ PATH: '/nowhere' })).toContain('espeak-ng')
  expect(missing({ PATH: `/nowhere${delimiter}${programs}` })).toEqual([])
})
