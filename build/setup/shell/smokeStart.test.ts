import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { findFlags } from './electron.ts'
import { flagSets } from './sandbox.ts'
import { smokeStart } from './smokeStart.ts'
import { answers, brokenElectrons, fakeElectrons, limitFor } from './testElectron.ts'

const fakes = fakeElectrons()
const add = (name: string, script: string) => join(fakes.add(name, script), 'electron')
const LIMIT_MS = 60_000
afterAll(() => fakes.remove())

// Shell scripts stand in for Electron.
describe.skipIf(process.platform === 'win32')('a smoke start', () => {
  test.each(Object.entries(brokenElectrons))(
    'of an Electron that %s says so',
    async (name, { script, words }) => {
      expect((await smokeStart(add(name, script), [], limitFor(script)))?.words).toBe(words)
    },
  )

  test('of a file that is no program says so', async () => {
    expect((await smokeStart('/nonexistent/electron', [], LIMIT_MS))?.words).toBe("can't be started (ENOENT)")
  })

  test('gives Electron its flags, the page to show, and a data folder that goes away again', async () => {
    const electron = add('works', `for folder; do :; done; [ -d "$folder" ] && ${answers}`)
    expect(await smokeStart(electron, ['--no-sandbox'], LIMIT_MS)).toBe(null)
    const [flag, main, folder] = fakes.started().at(-1)!.split(' ')
    expect([flag, existsSync(main!), existsSync(folder!)]).toEqual(['--no-sandbox', true, false])
  })

  test('does not make a plain Node of it, though an editor built on Electron says so to its terminals', async () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
    const electron = add('as node', `[ -z "$ELECTRON_RUN_AS_NODE" ] && ${answers}`)
    expect(await smokeStart(electron, [], LIMIT_MS)).toBe(null)
    vi.unstubAllEnvs()
  })
})

describe.skipIf(process.platform === 'win32')('the sandbox', () => {
  const crashesWithSandbox = `[ "$1" = --no-sandbox ] && ${answers} || kill -TRAP $$`

  test('is used where Electron shows a page with it', async () => {
    const electron = add('with sandbox', answers)
    expect(await findFlags(electron, flagSets('linux', 1000), LIMIT_MS)).toEqual({ flags: [], problem: null })
  })

  test('is left out where Electron crashes with it and shows a page without', async () => {
    const electron = add('without sandbox', crashesWithSandbox)
    expect(await findFlags(electron, flagSets('linux', 1000), LIMIT_MS)).toEqual({
      flags: ['--no-sandbox'],
      problem: null,
    })
  })

  test('is not even tried by root', async () => {
    const electron = add('as root', crashesWithSandbox)
    const before = fakes.started().length
    await findFlags(electron, flagSets('linux', 0), LIMIT_MS)
    expect(fakes.started()).toHaveLength(before + 1)
  })

  test('is never left out elsewhere, nor for an Electron that fails in another way', async () => {
    expect(flagSets('darwin', 0)).toEqual([[]])
    expect(flagSets('win32', undefined)).toEqual([[]])
    const before = fakes.started().length
    await findFlags(add('silent', 'exit 0'), flagSets('linux', 1000), LIMIT_MS)
    expect(fakes.started()).toHaveLength(before + 1)
  })
})
