import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLocales } from './checkLocales.ts'

let renderer: string
beforeEach(() => {
  renderer = mkdtempSync(join(tmpdir(), 'skranke-locales-'))
  mkdirSync(join(renderer, 'locales'))
  write('locales/nb.json', '{ "start": { "heading": "Hei", "state": { "open": "Åpent" } } }')
  write('locales/en.json', '{ "start": { "heading": "Hello", "state": { "open": "Open" } } }')
})
afterEach(() => rmSync(renderer, { recursive: true }))

const write = (path: string, text: string): void => writeFileSync(join(renderer, path), text)

test('languages with the same texts, and screens that name only those, pass', () => {
  write('A.vue', "<p>{{ t('start.heading') }} {{ t(`start.state.${state}`, { n }) }}</p>")
  write('a.ts', 'const text = t(`start.head${rest}`)')
  expect(() => checkLocales(renderer)).not.toThrow()
})

test('a text that one language lacks is named', () => {
  write('locales/nb.json', '{ "start": { "heading": "Hei", "text": "Velg", "state": { "open": "Åpent" } } }')
  expect(() => checkLocales(renderer)).toThrow('en.json lacks start.text')
})

test('a key that a screen names and no language has is named, with the screen', () => {
  write('A.vue', "<p>{{ t(open ? 'start.heading' : 'start.closed') }}</p>")
  expect(() => checkLocales(renderer)).toThrow('A.vue names start.closed, which en.json lacks')
})

test('a key made from a variable must have texts under what stands before it', () => {
  write('a.ts', 'const text = t(`letter.state.${state}`)')
  expect(() => checkLocales(renderer)).toThrow('a.ts names letter.state.…, which en.json lacks')
})
