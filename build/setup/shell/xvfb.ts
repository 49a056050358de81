import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupError } from '../say.mjs'
import { apt, hasApt } from './apt.ts'

/** macOS and Windows always have one, as far as a program can tell. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/** @returns the X server that shows on no screen, installed if need be */
export async function prepareXvfb(): Promise<string> {
  if (findXvfb() === undefined && hasApt()) await apt(['xvfb'])
  const path = findXvfb()
  if (path !== undefined) return path
  throw new SetupError(
    'this machine has no display, and no Xvfb to stand in for one: install it (Debian, Ubuntu: `apt-get install xvfb`) and run again.',
  )
}

function findXvfb(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'Xvfb')).find((path) => existsSync(path))
}
