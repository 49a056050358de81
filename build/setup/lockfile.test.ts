import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface LockedPackage {
  version: string
  optionalDependencies?: Record<string, string>
}

const lockfile = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')
const { packages } = JSON.parse(lockfile) as { packages: Record<string, LockedPackage> }

/** What `require` would find from a folder: its own, else one further up. */
function find(from: string, name: string): LockedPackage | undefined {
  const own = packages[`${from}/node_modules/${name}`.replace(/^\//, '')]
  return (
    own ??
    (from === '' ? undefined : find(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name))
  )
}

// npm leaves out, without a word, binaries that the registry lacks, and then refuses its own lockfile elsewhere.
test('the lockfile has the binaries for every platform, not only for the one it was written on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const found = find(path, name)
        return found === undefined || (/^\d/.test(range) && found.version !== range)
      })
      .map(([name, range]) => `${path || 'this project'} needs ${name}@${range}`),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no registry', () => {
  expect(lockfile).not.toContain('"resolved"')
})
