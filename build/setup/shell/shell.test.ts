import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { candidates } from './chromium.ts'
import { isDue, patience } from './electron.ts'
import { missing } from './voice.ts'
import { hasDisplay } from './xvfb.ts'

test('an Electron that failed is tried again a day later, when asked, and when there is another one', () => {
  const failed = {
    electron: null,
    subject: 'this',
    at: '2026-03-01T12:00:00.000Z',
    flags: [],
    problem: 'hangs',
  }
  const soon = { retry: false, subject: 'this', now: Date.parse('2026-03-02T11:59:00.000Z') }
  expect(isDue(failed, soon)).toBe(false)
  expect(isDue(failed, { ...soon, now: Date.parse('2026-03-02T12:01:00.000Z') })).toBe(true)
  expect(isDue(failed, { ...soon, retry: true })).toBe(true)
  expect(isDue(failed, { ...soon, subject: 'another' })).toBe(true)
})

test('an Electron that has shown a page is tried again only when there is another one', () => {
  const working = {
    electron: '/electron',
    subject: 'this',
    at: '2026-03-01T12:00:00.000Z',
    flags: [],
    problem: null,
  }
  const later = { retry: true, subject: 'this', now: Date.parse('2026-04-01T12:00:00.000Z') }
  expect(isDue(working, later)).toBe(false)
  expect(isDue(working, { ...later, subject: 'another' })).toBe(true)
})

test('an Electron is waited for longer when it is started here for the first time, or when asked', () => {
  const known = { electron: '/electron', subject: 'this', at: '', flags: [], problem: 'hangs' }
  const brief = patience({ known, retry: false }, 'this')
  for (const patient of [
    patience({ known: undefined, retry: false }, 'this'),
    patience({ known, retry: false }, 'another'),
    patience({ known, retry: true }, 'this'),
  ]) {
    expect(patient.smokeMs).toBeGreaterThan(brief.smokeMs)
    expect(patient.downloadMs).toBeGreaterThan(brief.downloadMs)
  }
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
