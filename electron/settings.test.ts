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
