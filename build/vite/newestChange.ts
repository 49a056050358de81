import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest file under those paths was changed, in milliseconds; tests don't count. A deletion shows in its folder. */
export function newestChange(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(changeOf))
}

function changeOf(path: string): number {
  const status = statSync(path)
  if (!status.isDirectory()) return path.endsWith('.test.ts') ? 0 : status.mtimeMs
  const entries = readdirSync(path).map((name) => join(path, name))
  return Math.max(status.mtimeMs, newestChange(entries))
}
