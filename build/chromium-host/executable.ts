import { existsSync } from 'node:fs'

/** Where an installed Chromium lies. */
export function findChromium(): string {
  const found = [process.env['SKRANKE_CHROMIUM'], '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  )
  if (found === undefined) throw new Error('No Chromium found')
  return found
}
