import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from '../say.mjs'
import { apt, hasApt } from './apt.ts'

/** What reads aloud on Linux, and tells whether headphones are in, by the package each comes in. */
const programs = { 'espeak-ng': 'espeak-ng', amixer: 'alsa-utils' }

/** @returns whether the kiosk can read aloud here. Where it can't, it shows what it would say. */
export async function prepareVoice(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  if (missing().length > 0 && hasApt()) await apt(missing())
  const left = missing()
  if (left.length > 0) say(`without ${left.join(' and ')} the kiosk does not read aloud: only shows it`)
  return left.length === 0
}

/** The packages that are not there. */
export function missing(env: NodeJS.ProcessEnv = process.env): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const isThere = (program: string) => folders.some((folder) => existsSync(join(folder, program)))
  return Object.entries(programs).flatMap(([program, name]) => (isThere(program) ? [] : [name]))
}
