import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkLocales } from './checkLocales.ts'
import { newestChange } from './newestChange.ts'
import { dist, root } from './paths.ts'

const sources = ['electron', 'renderer', 'shared', 'paper', 'build/vite', 'package-lock.json']
/** Written last: without it, or older than a source, nothing in `dist` counts. */
const stamp = join(dist, 'built')

/** Builds screens, preload script and main process into `dist`, unless they are newer than their sources. */
export async function buildAll(): Promise<void> {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (newestChange(sources.map((path) => join(root, path))) <= built) return
  checkLocales(join(root, 'renderer'))
  const startedAt = new Date()
  rmSync(stamp, { force: true })
  mkdirSync(dist, { recursive: true })
  // Vite is loaded only when there is something to build: it would cost every start most of a second.
  const [{ buildMain }, { buildRenderer }] = await Promise.all([import('./main.ts'), import('./renderer.ts')])
  await Promise.all([buildMain({ outDir: dist }), buildRenderer(join(dist, 'renderer'))])
  writeFileSync(stamp, startedAt.toISOString())
}

if (import.meta.main) await buildAll()
