import { existsSync } from 'node:fs'
import { startChild } from '../../processes/child.ts'
import { say } from '../say.mjs'

/** Debian and what descends from it, when this user may install. */
export function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs Debian packages; whether it worked shows in what is there afterwards. */
export async function apt(packages: string[]): Promise<void> {
  say(`installing ${packages.join(' and ')} by apt-get`)
  const options = [
    '-q',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'DPkg::Lock::Timeout=120',
  ]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const stderr = 2 // stdout is the command's own
  for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code } = await startChild('apt-get', [...options, ...parameters], {
      env,
      stdio: ['ignore', stderr, stderr],
    }).exited
    if (code !== 0) say(`apt-get ${parameters[0]} ended with ${code}`)
  }
}
