import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startChild } from '../../build/processes/child.ts'
import { requireShell } from '../../build/setup/shell.ts'
import { buildMain } from '../../build/vite/main.ts'
import { dist } from '../../build/vite/paths.ts'
import { innerCases, processCases } from './cases.ts'
import type { Case, ProcessCase } from './contract.ts'
import { contractShell } from './shell.ts'

const { shell } = requireShell()
const folder = mkdtempSync(join(tmpdir(), 'skranke-contract-'))
const built = join(dist, 'contract')
const smokeMain = join(import.meta.dirname, '../../build/setup/shell/smoke/main.mjs')
let runs = 0

beforeAll(() => {
  mkdirSync(built, { recursive: true })
  return buildMain({
    outDir: built,
    entries: { main: 'test/contract/application.ts', preload: 'test/contract/preload.ts' },
  })
})
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

test('what is relied on, and who says so, is listed for readers', async () => {
  await expect(listing()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/electron-contract.txt'))
})

describe(`on ${shell}`, () => {
  const results = new Map<string, string | null>()
  let version: string | null = null

  beforeAll(async () => {
    const { lines, exit, errors } = await run(join(built, 'electron', 'main.js'))
    const [first, ...rest] = lines as [
      { electron: string | null },
      ...{ case: string; error: string | null }[],
    ]
    version = first.electron
    for (const line of rest) results.set(line.case, line.error)
    if (exit !== 0) throw new Error(`The application of the cases ended with ${exit}:\n${errors}`)
  }, 120_000)

  afterAll(() => {
    const cases = innerCases.length + processCases.length
    const where = version === null ? 'the Chromium host, and not on Electron' : `Electron ${version}`
    console.log(`${cases} cases, shown on ${where}; what has been shown where: docs/ELECTRON.md`)
  })

  test('runs where the set-up says that it does', () => {
    expect(version !== null).toBe(shell === 'electron')
  })

  test.each(innerCases.map(nameOf))('%s', (name) => {
    expect(results.get(name), 'it was not run').not.toBe(undefined)
    expect(results.get(name)).toBe(null)
  })

  test("the set-up's smoke start gets its answer", async () => {
    const { lines, exit, errors } = await run(smokeMain, {
      parameters: [mkdtempSync(join(folder, 'smoke-'))],
    })
    expect(lines, errors).toEqual([{ smoke: 'answered' }])
    expect(exit).toBe(0)
  }, 60_000)

  for (const each of processCases) {
    const { only, says, ends, complains = '' } = each
    const name = only === undefined ? nameOf(each) : `${nameOf(each)} (shown only ${only.name})`
    test.skipIf(only?.holds() === false)(
      name,
      async () => {
        const { lines, exit, errors } = await runProcess(each)
        expect(lines, errors).toEqual(says)
        if (ends === 'failed') expect(exit).not.toBe(0)
        else expect(exit, errors).toBe(ends)
        expect(errors).toContain(complains)
      },
      60_000,
    )
  }
})

function nameOf({ call, does }: Case): string {
  return `${call} ${does}`
}

function listing(): string {
  const all = [...processCases, ...innerCases]
  return all.map((each) => `${nameOf(each)}\n    ${each.source}\n`).join('\n')
}

function runProcess({ program, isBare = false, signal }: ProcessCase) {
  return run(join(import.meta.dirname, 'programs', `${program}.mjs`), { isBare, signal })
}

interface Wish {
  /** After the main process. */
  parameters?: string[]
  isBare?: boolean
  signal?: NodeJS.Signals | undefined
}

async function run(main: string, { parameters: own = [], isBare = false, signal }: Wish = {}) {
  const { command, parameters, env } = contractShell(main, isBare)
  const data = join(folder, String((runs += 1)))
  mkdirSync(data)
  const child = startChild(command, [...parameters, ...own], {
    env: { ...env, CONTRACT_DATA: data, CONTRACT_COMMAND: parameters.join('\n') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { stdout, stderr } = child.process
  const errors = text(stderr!)
  const lines: unknown[] = []
  const output = createInterface({ input: stdout! })
  output.on('line', (line) => {
    if (/^["{]/u.test(line)) lines.push(JSON.parse(line))
    if (lines.length === 1 && signal !== undefined) child.process.kill(signal)
  })
  const [{ code, signal: by }] = await Promise.all([child.exited, once(output, 'close')])
  return { lines, exit: code ?? by, errors: await errors }
}
