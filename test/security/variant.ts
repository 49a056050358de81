import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildMain } from '../../build/vite/main.ts'
import { dist } from '../../build/vite/paths.ts'
import type { Attack } from './attack.ts'

export interface Variant {
  main: string
  remove: () => void
}

/**
 * The shell without some of its policies, around a fake kiosk and a page that belongs to the attacker.
 * @param others more modules with other source, by path from the root of the repo
 */
export async function buildVariant(
  leftOut: Readonly<Record<string, Attack>>,
  others: Readonly<Record<string, string>> = {},
): Promise<Variant> {
  mkdirSync(dist, { recursive: true })
  const outDir = mkdtempSync(join(dist, 'variant-'))
  const fakeKiosk = join(import.meta.dirname, '..', 'support', 'fakeKiosk.ts')
  const replace: Record<string, string> = {
    'electron/kiosk/open.ts': `export { openKiosk } from ${JSON.stringify(fakeKiosk)}`,
    ...others,
  }
  for (const [name, { opposite = {} }] of Object.entries(leftOut)) {
    replace[`electron/lockdown/${name}.ts`] =
      `export const policy = { cites: '', webPreferences: ${JSON.stringify(opposite)} }`
  }
  await buildMain({ outDir, replace })
  cpSync(join(import.meta.dirname, 'page'), join(outDir, 'renderer'), { recursive: true })
  writeFileSync(join(outDir, 'outside.css'), ':root { --outside: 1 }')
  return { main: join(outDir, 'electron', 'main.js'), remove: () => rmSync(outDir, { recursive: true }) }
}
