import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { freePort } from '../../build/start/port.ts'
import { startStore } from '../../build/start/store.ts'
import { newestChange } from '../../build/vite/newestChange.ts'
import { root } from '../../build/vite/paths.ts'

const stores = join(root, 'test', 'output', 'stores')
const sources = ['central', 'shared', 'paper', 'package-lock.json'].map((path) => join(root, path))

/** Copies there the data of a demo's store after its first start, whose register takes longer to fill than most tests. */
export async function copyFilledStore(dataDirectory: string): Promise<void> {
  cpSync(await fillStore(), dataDirectory, { recursive: true })
}

/** Filled anew whenever a source has changed; under its name only when it is whole. @returns its data directory */
export async function fillStore(): Promise<string> {
  const store = join(stores, String(newestChange(sources)))
  if (!existsSync(store)) await fill(store)
  return join(store, 'central')
}

async function fill(store: string): Promise<void> {
  const own = `${store}.${process.pid}`
  mkdirSync(own, { recursive: true })
  const running = startStore(join(own, 'central'), await freePort(), join(own, 'central.log'))
  await running.ready
  await running.child.stop()
  removeOlder(store)
  try {
    renameSync(own, store)
  } catch (error) {
    // Another step of the tests may have been quicker.
    if (!existsSync(store)) throw error
    rmSync(own, { recursive: true })
  }
}

function removeOlder(store: string): void {
  const older = readdirSync(dirname(store)).filter((name) => !name.startsWith(basename(store)))
  for (const name of older) rmSync(join(dirname(store), name), { recursive: true, force: true })
}
