import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardDirectory, guardProcess, releaseDirectory, releaseProcess } from '../processes/guard.ts'
import { freePort } from '../start/port.ts'
import { postgresAccount, type Account } from './account.ts'
import { findBinaries, type Source } from './binaries.ts'
import { createDatabase } from './createDatabase.ts'

const USER = 'skranke'
const START_ATTEMPTS = 3

/**
 * Nothing has to outlive them. Nor may the server count rows when it likes: just as one test's are gone and the next one's
 * are not there yet, it would take a large table for an empty one, and read the whole of it for each row.
 */
const forTests = '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off'

export interface Postgres {
  /** Of the maintenance database; tests make their own with `createDatabase`. */
  url: string
  source: Source
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

interface Options {
  /** Where its binaries must come from; without it the machine's own win over the npm package's. */
  only?: Source | undefined
  /** Commits reach the disk, as they must where it matters; tests are faster without. */
  durable?: boolean
}

/**
 * A fresh PostgreSQL for tests: on loopback, a free port, an empty cluster in a temporary directory, no password. It ends,
 * and its directory goes, with this process, however that ends.
 */
export async function startPostgres({ only, durable = false }: Options = {}): Promise<Postgres> {
  const account = postgresAccount()
  // Resolved because macOS' temporary directory is a symbolic link, which initdb would follow and pg_ctl not.
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'skranke-postgres-'))
  guardDirectory(directory)
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid ?? account.uid)

  const binaries = findBinaries(account, directory, only)
  const data = join(directory, 'data')
  const run = (name: string, ...parameters: string[]) =>
    runAs(account, join(binaries.directory, name), parameters, directory)

  await run('initdb', '-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync')
  const port = await startServer(run, data, directory, durable)
  const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  guardProcess(pid)

  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`
  return {
    url,
    source: binaries.source,
    createDatabase: () => createDatabase(url),
    async stop() {
      await run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w')
      releaseProcess(pid)
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
      releaseDirectory(directory)
    },
  }
}

type Run = (name: string, ...parameters: string[]) => Promise<void>

/** `pg_ctl` and not `postgres` itself: it waits until connections are taken, and gives up an administrator's rights on Windows. */
async function startServer(run: Run, data: string, directory: string, durable: boolean): Promise<number> {
  const log = join(directory, 'postgres.log')
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      '-c unix_socket_directories=',
      '-c max_connections=200',
      ...(durable ? [] : [forTests]),
    ]
    try {
      await run('pg_ctl', 'start', '-D', data, '-w', '-l', log, '-o', settings.join(' '))
      return port
    } catch (error) {
      const reason = readFileSync(log, 'utf8')
      // Between asking for a free port and using it, somebody else may have taken it.
      if (attempt < START_ATTEMPTS && reason.includes('could not bind')) continue
      throw new Error(`PostgreSQL didn't start:\n${reason}`, { cause: error })
    }
  }
}

/** stdout stays closed: on Windows the server inherits it, and whoever reads it would wait for the server's end. */
function runAs(account: Account, command: string, parameters: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const errors: Buffer[] = []
    const child = spawn(command, parameters, { ...account, cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.once('error', reject)
    child.once('exit', (code) => {
      child.stderr.destroy()
      if (code === 0) resolve()
      else reject(new Error(`${command} ended with ${code}: ${Buffer.concat(errors).toString()}`))
    })
  })
}
