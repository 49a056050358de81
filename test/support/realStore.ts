import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../build/start/port.ts'
import { startStore, type Store } from '../../build/start/store.ts'
import { copyFilledStore } from './filledStore.ts'

/** The real store as `npm start` runs it, in a process of its own, with the demo's register; in a folder of its own. */
export interface RealStore {
  readonly url: string
  /** For the store and whatever else the test keeps: gone after {@link close}. */
  readonly directory: string
  /** Same address, same data. */
  start(): Promise<void>
  stop(): Promise<void>
  isRunning(): boolean
  invite(): Promise<string>
  /** Where it shows what it would have sent to people. */
  mailDrop(): Promise<string>
  run: Store['run']
  close(): Promise<void>
}

/** @param env more environment variables for its process */
export async function openRealStore(env: NodeJS.ProcessEnv = {}): Promise<RealStore> {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-e2e-'))
  await copyFilledStore(join(directory, 'central'))
  const port = await freePort()
  let store: Store | undefined
  const running = (): Store => {
    if (store === undefined) throw new Error('the store has been stopped')
    return store
  }

  const real: RealStore = {
    url: `http://127.0.0.1:${port}`,
    directory,
    async start() {
      store = startStore(join(directory, 'central'), port, join(directory, 'logs', 'central.log'), env)
      await store.ready
    },
    async stop() {
      await store?.child.stop()
      store = undefined
    },
    isRunning: () => store !== undefined,
    invite: async () => (await running().run('kiosk', 'invite')).at(-1) ?? '',
    mailDrop: () => running().mailDrop,
    run: (...parameters) => running().run(...parameters),
    async close() {
      await real.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  await real.start()
  return real
}
