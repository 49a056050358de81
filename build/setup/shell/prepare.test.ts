import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { ShellSetup } from '../shell.ts'
import { answers, brokenElectrons, fakeElectrons, limitFor } from './testElectron.ts'

const repository = join(import.meta.dirname, '../../..')
const fakes = fakeElectrons()
const folders: string[] = []
afterAll(() => {
  fakes.remove()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A machine that has a Chromium and what reads aloud, but whose downloads fail. */
function freshMachine() {
  const root = mkdtempSync(join(tmpdir(), 'skranke-machine-'))
  folders.push(root)
  for (const path of ['build', 'package.json'])
    cpSync(join(repository, path), join(root, path), { recursive: true })
  const electron = join(root, 'node_modules/electron')
  mkdirSync(electron, { recursive: true })
  writeFileSync(join(electron, 'install.js'), 'process.exitCode = 1')
  const programs = join(root, 'programs')
  cpSync(join(repository, 'test/support/programs'), programs, { recursive: true })
  const chromium = join(programs, 'chromium')
  writeFileSync(chromium, '#!/bin/sh\necho Chromium 1\n')
  chmodSync(chromium, 0o755)

  /** Runs the set-up. @returns what it said, and what it noted */
  async function setUp({ electron, retry = false, env = {}, limitMs = 60_000 }: SetUp) {
    const prepare = pathToFileURL(join(root, 'build/setup/shell/prepare.ts')).href
    const program = `import { prepareShell } from '${prepare}'; await prepareShell(${retry}, ${limitMs})`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      stdio: ['ignore', 'inherit', 'pipe'],
      env: {
        PATH: [programs, '/usr/bin', '/bin'].join(':'),
        DISPLAY: ':0',
        ...(electron && { ELECTRON_OVERRIDE_DIST_PATH: electron }),
        ...env,
      },
    })
    const [said] = await Promise.all([text(child.stderr), once(child, 'close')])
    const setup = JSON.parse(readFileSync(join(root, '.skranke/setup.json'), 'utf8')) as ShellSetup
    return { said, setup }
  }
  return { setUp, chromium }
}

interface SetUp {
  /** For ELECTRON_OVERRIDE_DIST_PATH. */
  electron?: string
  retry?: boolean
  env?: NodeJS.ProcessEnv
  limitMs?: number
}

// Only there is a Chromium looked for by PATH, and a shell script an Electron. Each starts programs of its own, up to three
// one after another.
describe.runIf(process.platform === 'linux')('the set-up', { timeout: 30_000 }, () => {
  test.each(Object.entries(brokenElectrons))(
    'takes a Chromium where Electron %s, and says why in one sentence',
    async (name, { script, words }) => {
      const { setUp, chromium } = freshMachine()
      const { said, setup } = await setUp({ electron: fakes.add(name, script), limitMs: limitFor(script) })
      expect(said).toBe(
        'set-up: trying whether Electron shows a page here\n' +
          `set-up: the Electron of ELECTRON_OVERRIDE_DIST_PATH ${words}; ` +
          'a Chromium shows the kiosk instead (--retry-electron tries again)\n',
      )
      expect(setup).toMatchObject({ shell: 'chromium-host', electron: null, chromium })
    },
  )

  test('tries an Electron once, a broken one again when asked', async () => {
    const { setUp } = freshMachine()
    const electron = fakes.add('broken', 'exit 0')
    const first = await setUp({ electron })
    const count = fakes.started().length
    expect(await setUp({ electron })).toEqual({ said: '', setup: first.setup })
    expect(fakes.started()).toHaveLength(count)
    await setUp({ electron, retry: true })
    expect(fakes.started()).toHaveLength(count + 1)
  })

  test('takes an Electron that shows a page, with what it was started with', async () => {
    const { setUp } = freshMachine()
    const electron = fakes.add('works', answers)
    const { setup } = await setUp({ electron })
    const [flags] = fakes
      .started()
      .at(-1)!
      .split(/ ?\/.*/)
    expect(setup).toMatchObject({ shell: 'electron', electron: join(electron, 'electron') })
    expect(setup.electronTrial?.flags.join(' ')).toBe(flags)
    expect(await setUp({ electron })).toEqual({ said: '', setup })
  })

  test('tries anew when the variable names another Electron, or none any more', async () => {
    const { setUp } = freshMachine()
    await setUp({ electron: fakes.add('one', 'exit 0') })
    const { setup } = await setUp({ electron: fakes.add('another', answers) })
    expect(setup.shell).toBe('electron')
    const { said, setup: without } = await setUp({})
    expect(said).toContain("Electron can't be downloaded here; a Chromium shows the kiosk instead")
    expect(without.shell).toBe('chromium-host')
  })

  test('with a Chromium chosen, has one ready and leaves Electron as it was', async () => {
    const { setUp, chromium } = freshMachine()
    const electron = fakes.add('chosen against', answers)
    const { setup } = await setUp({ electron })
    expect(setup.chromium).toBe(null)
    const count = fakes.started().length
    expect(await setUp({ electron, env: { SKRANKE_SHELL: 'chromium' } })).toEqual({
      said: '',
      setup: { ...setup, chromium },
    })
    expect(fakes.started()).toHaveLength(count)
  })
})
