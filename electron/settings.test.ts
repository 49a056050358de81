import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('what is not said to be the demo is production', () => {
  expect(readSettings({}).environment).toBe('production')
  expect(readSettings({ SKRANKE_ENVIRONMENT: 'Demo' }).environment).toBe('production')
  expect(readSettings({ SKRANKE_ENVIRONMENT: 'demo' }).environment).toBe('demo')
})

test('only the demo may run in a window', () => {
  const size = { SKRANKE_WINDOW: '1024x768' }
  expect(readSettings(size).windowSize).toBe(undefined)
  expect(readSettings({ ...size, SKRANKE_ENVIRONMENT: 'demo' }).windowSize).toEqual({
    width: 1024,
    height: 768,
  })
  expect(readSettings({ SKRANKE_WINDOW: 'large', SKRANKE_ENVIRONMENT: 'demo' }).windowSize).toBe(undefined)
})

test('a printer is a name, and what is in it; a roll, unless it is said', () => {
  expect(readSettings({}).printer).toBe(undefined)
  expect(readSettings({ SKRANKE_PRINTER: '' }).printer).toBe(undefined)
  expect(readSettings({ SKRANKE_PRINTER: 'receipts' }).printer).toEqual({ name: 'receipts', paper: 'roll80' })
  expect(readSettings({ SKRANKE_PRINTER: 'office', SKRANKE_PAPER: 'a4' }).printer?.paper).toBe('a4')
})

test('a machine has a loudspeaker unless somebody says that it has none', () => {
  expect(readSettings({}).isHeardAlone).toBe(false)
  expect(readSettings({ SKRANKE_SOUND: 'yes' }).isHeardAlone).toBe(false)
  expect(readSettings({ SKRANKE_SOUND: 'headphones' }).isHeardAlone).toBe(true)
})

test('its folder is absolute, wherever it was started', () => {
  expect(readSettings({ SKRANKE_DATA: 'kiosk' }).dataDirectory).toBe(resolve('kiosk'))
})
