import { join } from 'node:path'
import { visitorAt } from '../../build/tour/visitor.ts'
import { accountVisitor, type AccountVisitor } from './accountVisitor.ts'
import { launchKiosk, type KioskShell } from './kioskShell.ts'
import { readMailDrop, type MailDropReader } from './mailDropReader.ts'
import { openRealStore, type RealStore } from './realStore.ts'

/** A kiosk, the store behind it, and everybody's telephones and letter boxes, as `npm start` has them. */
export interface DemoOffice {
  store: RealStore
  drop: MailDropReader
  /** The one that runs now. */
  kiosk(): KioskShell
  /** Ends the visit that is on, if any, and is the next visitor. */
  nextVisitor(): Promise<AccountVisitor>
  /** As when somebody pulls its plug, and puts it in again after `meanwhile`. */
  restartKiosk(parameters: { meanwhile: () => Promise<void> }): Promise<void>
  close(): Promise<void>
}

/** How long a visitor waits for a screen before they think that nothing works. Milliseconds. */
const patience = 30_000

/** @param env more environment variables, for the kiosk's process and the store's */
export async function openDemoOffice(
  env: { kiosk?: NodeJS.ProcessEnv; store?: NodeJS.ProcessEnv } = {},
): Promise<DemoOffice> {
  const store = await openRealStore(env.store)
  const drop = readMailDrop(store)
  const launch = { storeAddress: store.url, dataDirectory: join(store.directory, 'kiosk') }
  let kiosk = await launchKiosk({ ...launch, invitation: await store.invite(), env: env.kiosk ?? {} })
  let page: AccountVisitor['page'] | undefined
  let visitor: AccountVisitor | undefined

  return {
    store,
    drop,
    kiosk: () => kiosk,
    async nextVisitor() {
      if (visitor !== undefined && !visitor.page.isClosed()) await visitor.leaves()
      if (store.isRunning()) await drop.putAside()
      page = await kiosk.page(page)
      page.setDefaultTimeout(patience)
      visitor = accountVisitor(await visitorAt(page, 'nb'), drop)
      return visitor
    },
    async restartKiosk({ meanwhile }) {
      await kiosk.kill()
      await meanwhile()
      page = visitor = undefined
      kiosk = await launchKiosk({ ...launch, env: env.kiosk ?? {} })
    },
    async close() {
      await kiosk.stop()
      await store.close()
    },
  }
}
