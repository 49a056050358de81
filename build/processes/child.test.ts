import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { startChild } from './child.ts'
import { askToEnd } from './tree.ts'

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

/** Starts a program in its own group, and holds its end of a pipe to it. */
const leading = (member: string) => `
  const { spawn } = require('node:child_process')
  const member = spawn(process.execPath, ['-e', ${JSON.stringify(member)}], { stdio: ['pipe', 'inherit', 'inherit'] })`

test('only the leader of a group is asked to end: what it started, it ends itself', async () => {
  const member = `
    process.on('SIGTERM', () => console.log('signalled'))
    process.stdin.on('end', () => console.log('told')).resume()
    console.log('ready')`
  const leader = `${leading(member)}
    member.on('exit', () => process.exit(0))
    process.on('SIGTERM', () => member.stdin.end())`
  const child = startChild(process.execPath, ['-e', leader], { stdio: ['ignore', 'pipe', 'inherit'] })
  const output = child.process.stdout!.setEncoding('utf8')
  expect((await once(output, 'data'))[0]).toBe('ready\n')
  const rest = text(output)
  await child.stop()
  expect(await rest).toBe('told\n')
  expect(await child.exited).toEqual({ code: 0, signal: null })
})

test('those that a leader left behind are asked in its place', async () => {
  const member = `process.on('SIGTERM', () => { console.log('asked'); process.exit() }); ${patient}`
  const leader = spawn(
    process.execPath,
    ['-e', `${leading(member)}\n member.unref(); process.stdin.on('end', () => process.exit()).resume()`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    },
  )
  const output = leader.stdout.setEncoding('utf8')
  await once(output, 'data')
  leader.stdin.end()
  await once(leader, 'exit')
  const rest = text(output)
  askToEnd(leader.pid!)
  expect(await rest).toBe('asked\n')
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
