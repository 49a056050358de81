import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startLogged } from './loggedChild.ts'

const folder = mkdtempSync(join(tmpdir(), 'skranke-logged-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(program: string) {
  const logFile = join(folder, 'child.log')
  const parameters = ['-e', program]
  return {
    logFile,
    child: startLogged({ name: 'The store', command: process.execPath, parameters, env: {}, logFile }),
  }
}

test('an expected failure is told in the words of who failed', async () => {
  const { child } = run(
    `console.error('warning'); console.error('The directory is in use.'); process.exitCode = 3`,
  )
  await expect(child.finished).rejects.toThrow(/^The directory is in use\.$/)
})

test('a reason that is marked as one counts, whatever is said after it', async () => {
  const { child } = run(`
    console.error('{"cannotStart":"The folder is not writable."}')
    console.error('[1:2:ERROR:bus.cc(408)] Failed to connect to the bus')
    console.error('{"cannotStart":')
    process.exitCode = 3`)
  await expect(child.finished).rejects.toThrow(/^The folder is not writable\.$/)
})

test('any other failure points to the log, which has all that was said', async () => {
  const { child, logFile } = run(`console.log('hello'); console.error('a bug'); process.exitCode = 1`)
  await expect(child.finished).rejects.toThrow(`The store ended unexpectedly (1); its log is ${logFile}`)
  await expect.poll(() => readFileSync(logFile, 'utf8')).toMatch(/hello[^]*a bug|a bug[^]*hello/)
})

test('what it says can be waited for', async () => {
  const { child } = run(
    `console.log('starting'); console.log('{"listening":"there"}'); setInterval(() => {}, 1000)`,
  )
  expect(await child.output((line) => (line.startsWith('{') ? line : undefined))).toBe(
    '{"listening":"there"}',
  )
  await child.stop()
  await expect(child.finished).resolves.toBe(undefined)
})
