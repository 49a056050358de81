import { join } from 'node:path'
import { buildAll } from '../vite/build.ts'
import { isEnrolled } from './enrolment.ts'
import { startKiosk, type Kiosk } from './kiosk.ts'
import { requirePort } from './port.ts'
import { startStore, type Store } from './store.ts'

const DEFAULT_PORT = 8788

/** A central store on this machine, and what it takes to show a kiosk that uses it. */
export interface Demo {
  address: string
  directories: DemoDirectories
  store: Store
  /** The first time, when the store is ready, it enrols. `env` adds to the `SKRANKE_…` variables of the kiosk. */
  showKiosk(env?: NodeJS.ProcessEnv): Promise<Kiosk>
}

export interface DemoDirectories {
  store: string
  kiosk: string
  /** Letters, printable. */
  spool: string
  logs: string
}

/**
 * Starts the store without waiting for it: an enrolled kiosk works without, so both come up at the same time.
 * @throws StartProblem
 */
export async function openDemo(data: string, port = DEFAULT_PORT): Promise<Demo> {
  await requirePort(port)
  const directories = {
    store: join(data, 'central'),
    kiosk: join(data, 'kiosk'),
    spool: join(data, 'central', 'spool'),
    logs: join(data, 'logs'),
  }
  const store = startStore(directories.store, port, join(directories.logs, 'central.log'))
  const address = `http://127.0.0.1:${port}`
  return {
    address,
    directories,
    store,
    async showKiosk(env = {}) {
      const [invitation] = await Promise.all([inviteNewKiosk(store, directories.kiosk), buildAll()])
      const settings = {
        SKRANKE_ENVIRONMENT: 'demo',
        SKRANKE_STORE: address,
        SKRANKE_DATA: directories.kiosk,
        SKRANKE_INVITATION: invitation,
      }
      return startKiosk({ ...settings, ...env }, join(directories.logs, 'kiosk.log'))
    },
  }
}

async function inviteNewKiosk(store: Store, kioskDirectory: string): Promise<string | undefined> {
  if (isEnrolled(kioskDirectory)) return undefined
  await store.ready
  const lines = await store.run('kiosk', 'invite')
  return lines.at(-1)
}
