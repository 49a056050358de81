import { execFile } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const debian = '/usr/lib/postgresql'

/** PostgreSQL's own measure; the npm package of its binaries lacks it. */
export function findPgbench(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const paths = [
    ...versions.map((version) => join(debian, version, 'bin/pgbench')),
    ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench')),
  ]
  return paths.find((path) => existsSync(path))
}

/** @returns transactions per second */
export async function runPgbench(
  pgbench: string,
  {
    url,
    script,
    clients,
    seconds,
    folder,
  }: { url: string; script: string; clients: number; seconds: number; folder: string },
): Promise<number> {
  const file = join(folder, 'sync.sql')
  writeFileSync(file, script)
  const parameters = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-D',
    'n=0',
    '-f',
    file,
    url,
  ]
  const { stdout } = await promisify(execFile)(pgbench, parameters)
  const tps = /^tps = ([\d.]+)/mu.exec(stdout)?.[1]
  if (tps === undefined || /number of failed transactions: [1-9]/u.test(stdout))
    throw new Error(`pgbench: ${stdout}`)
  return Number(tps)
}
