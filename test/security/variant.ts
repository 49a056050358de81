import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { guardDirectory } from '../../build/processes/guard.ts'
import { buildMain } from '../../build/vite/main.ts'
import { dist } from '../../build/vite/paths.ts'
import { policyNames, type Attack } from './attack.ts'

export interface Variant {
  main: string
  remove: () => void
}

/** Folders, by what is in them: most variants differ in nothing that has to be built. */
const built = new Map<string, Promise<string>>()

/**
 * The shell without some of its policies, around a fake kiosk and a page that belongs to the attacker.
 * @param others more modules with other source, by path from the root of the repo
 */
export async function buildVariant(
  leftOut: Readonly<Record<string, Attack>>,
  others: Readonly<Record<string, string>> = {},
): Promise<Variant> {
  const key = JSON.stringify(others)
  const shell = built.get(key) ?? build(others)
  built.set(key, shell)
  const outDir = mkdtempSync(join(dist, 'variant-'))
  cpSync(await shell, outDir, { recursive: true })
  const inTheirPlace = Object.entries(leftOut).map(([name, { opposite = {} }]) => [
    name,
    { cites: '', webPreferences: opposite },
  ])
  const statement = `'use strict'; globalThis.leftOut = ${JSON.stringify(Object.fromEntries(inTheirPlace))}\n`
  for (const name of ['main.js', 'preload.cjs']) {
    const file = join(outDir, 'electron', name)
    writeFileSync(file, statement + readFileSync(file, 'utf8'))
  }
  return { main: join(outDir, 'electron', 'main.js'), remove: () => rmSync(outDir, { recursive: true }) }
}

/** Each policy is left out where a statement before everything else says so. */
async function build(others: Readonly<Record<string, string>>): Promise<string> {
  mkdirSync(dist, { recursive: true })
  const outDir = mkdtempSync(join(dist, 'variant-'))
  guardDirectory(outDir)
  const fakeKiosk = join(import.meta.dirname, '..', 'support', 'fakeKiosk.ts')
  const replace: Record<string, string> = {
    'electron/kiosk/open.ts': `export { openKiosk } from ${JSON.stringify(fakeKiosk)}`,
    ...others,
  }
  for (const name of policyNames) {
    replace[`electron/lockdown/${name}.ts`] = `
      import { policy as own } from './${name}.ts?own'
      export const policy = globalThis.leftOut.${name} ?? own`
  }
  await buildMain({ outDir, replace })
  cpSync(join(import.meta.dirname, 'page'), join(outDir, 'renderer'), { recursive: true })
  writeFileSync(join(outDir, 'outside.css'), ':root { --outside: 1 }')
  return outDir
}
