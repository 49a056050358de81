/* eslint-disable import-x/no-restricted-paths -- only tests import this file, and the filled store is theirs */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { onTestFinished, vi } from 'vitest'
import { copyFilledStore } from '../test/support/filledStore.ts'
import { runCommandLine } from './runCommandLine.ts'

const cli = join(import.meta.dirname, 'cli.ts')

export interface Ended {
  code: number | null
  output: string
  errors: string
}

/** A data directory that is gone when the test is finished. */
export function dataDirectory(name = ''): string {
  const parent = mkdtempSync(join(tmpdir(), 'skranke-cli-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, name || 'data')
}

/** As {@link dataDirectory}, of a store that has run with `--demo` before. */
export async function filledDirectory(name = ''): Promise<string> {
  const data = dataDirectory(name)
  await copyFilledStore(data)
  return data
}

/** `npm run central -- …` on the embedded database, to its end. */
export function central(...words: string[]): Promise<Ended> {
  return centralOn('', ...words)
}

/** @param databaseUrl of a PostgreSQL; empty: the embedded database */
export function centralOn(databaseUrl: string, ...words: string[]): Promise<Ended> {
  return endOf(start(databaseUrl, words))
}

/**
 * As {@link central}, within this process: for what a command does and says, where a process of its own would take
 * longer than all of it. Not for `serve`, which listens to the process' signals, nor for what is logged.
 */
export async function run(...words: string[]): Promise<Ended> {
  vi.stubEnv('DATABASE_URL', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  const ended = { output: '', errors: '' }
  const code = await runCommandLine(words, {
    stdout: { write: (text) => (ended.output += text) },
    stderr: { write: (text) => (ended.errors += text) },
  })
  return { code, ...ended }
}

export interface Serving {
  /** Its first line: where it listens. */
  listening: string
  child: ChildProcess
  ended: Promise<Ended>
}

/** A store that listens; killed at the end of the test if it runs still. */
export function serve(...words: string[]): Promise<Serving> {
  return serveOn('', ...words)
}

export async function serveOn(databaseUrl: string, ...words: string[]): Promise<Serving> {
  const child = start(databaseUrl, ['serve', ...words])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = endOf(child)
  const first = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>
  const line = await Promise.race([first, ended])
  if (!Array.isArray(line)) throw new Error(`The store did not start: ${line.errors}`)
  return { listening: (JSON.parse(line[0]) as { listening: string }).listening, child, ended }
}

/** One that nobody listens on, as far as can be known. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}

function start(databaseUrl: string, words: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  return spawn(process.execPath, [cli, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function endOf(child: ReturnType<typeof start>): Promise<Ended> {
  const closed = once(child, 'close') as Promise<[number | null]>
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { code, output, errors }
}
