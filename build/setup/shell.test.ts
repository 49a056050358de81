import { afterEach, expect, test, vi } from 'vitest'
import { demanded, electronEnvironment, isChromiumChosen, shellCommand, type ShellSetup } from './shell.ts'

const withElectron: ShellSetup = {
  shell: 'electron',
  electron: '/electron',
  chromium: '/chromium',
  xvfb: null,
  voice: true,
  electronTrial: {
    electron: '/electron',
    subject: 'this',
    at: '2026-03-01T12:00:00.000Z',
    flags: ['--no-sandbox'],
    problem: null,
  },
}
afterEach(() => vi.unstubAllEnvs())

test('Electron is started with the switches it has shown a page with, and never as a plain Node', () => {
  vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
  const { command, parameters, env } = shellCommand(withElectron)
  expect([command, parameters[0]]).toEqual(['/electron', '--no-sandbox'])
  expect(env).toMatchObject({ PATH: process.env['PATH'] })
  expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE')
})

test('the environment of others is left as it is', () => {
  const env = { ELECTRON_RUN_AS_NODE: '1', HOME: '/home' }
  expect(electronEnvironment(env)).toEqual({ HOME: '/home' })
  expect(env).toEqual({ ELECTRON_RUN_AS_NODE: '1', HOME: '/home' })
})

test('without Electron, this Node runs the host', () => {
  const { command, parameters } = shellCommand({ ...withElectron, shell: 'chromium-host', electron: null })
  expect(command).toBe(process.execPath)
  expect(parameters[0]).toMatch(/chromium-host/)
})

test('the Chromium host can be chosen', () => {
  vi.stubEnv('SKRANKE_SHELL', undefined)
  expect(isChromiumChosen()).toBe(false)
  vi.stubEnv('SKRANKE_SHELL', 'chromium')
  expect(isChromiumChosen()).toBe(true)
  expect(demanded(withElectron, 'chromium')).toMatchObject({ shell: 'chromium-host', electron: null })
})

test('where Electron is demanded, nothing stands in for it', () => {
  expect(demanded(withElectron, 'electron')).toBe(withElectron)
  const without: ShellSetup = { ...withElectron, shell: 'chromium-host', electron: null }
  expect(() => demanded(without, 'electron')).toThrow('the set-up has no Electron that runs here')
  expect(demanded(without, undefined)).toBe(without)
})
