import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { startChild } from './child.ts'

const url = (file: string) => pathToFileURL(join(import.meta.dirname, file)).href
const patient = `console.log('ready'); setInterval(() => {}, 1000)`
const stubborn = `process.on('SIGTERM', () => console.log('asked')); ${patient}`

test('a stopped child is asked first, and ended when it does not go by itself', async () => {
  const child = startChild(process.execPath, ['-e', stubborn], {
    stdio: ['ignore', 'pipe', 'inherit'],
    graceMs: 200,
  })
  const output: Buffer[] = []
  child.process.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  await once(child.process.stdout!, 'data')
  await child.stop()
  expect(Buffer.concat(output).toString()).toBe('ready\nasked\n')
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' })
})

test('a command that does not exist is an error for who waits, not a crash', async () => {
  await expect(startChild('/nonexistent/command', []).exited).rejects.toThrow(/ENOENT/)
})

test('children and temporary directories do not outlive a parent that is killed outright', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-guard-'))
  const program = `
    import { startChild } from '${url('child.ts')}'
    import { guardDirectory } from '${url('guard.ts')}'
    guardDirectory(${JSON.stringify(directory)})
    startChild(process.execPath, ['-e', ${JSON.stringify(patient)}], { stdio: 'inherit' })`
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(parent.stdout, 'data')
  parent.kill('SIGKILL')
  // The child holds the other end: it closes only when the child is gone.
  await once(parent.stdout.resume(), 'close')
  await expect.poll(() => existsSync(directory), { timeout: 15_000 }).toBe(false)
}, 20_000)
