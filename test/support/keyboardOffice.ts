import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { keyboardVisitor, type KeyboardVisitor } from './keyboardVisitor.ts'
import { launchKiosk } from './kioskShell.ts'
import { readMailDrop, type MailDropReader } from './mailDropReader.ts'
import { openRealStore } from './realStore.ts'

/** A kiosk with a keyboard before it, the store behind it, and everybody's telephones and letter boxes. */
export interface KeyboardOffice {
  drop: MailDropReader
  /** Once the one before has left. */
  nextVisitor(): Promise<KeyboardVisitor>
  close(): Promise<void>
}

/** How long a visitor waits for a screen before they think that nothing works. Milliseconds. */
const patience = 30_000

export async function openKeyboardOffice(): Promise<KeyboardOffice> {
  const store = await openRealStore()
  const drop = readMailDrop(store)
  const kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
  })
  let page: Page | undefined
  const known = new Set<string>()

  return {
    drop,
    async nextVisitor() {
      await drop.putAside()
      page = await kiosk.page(page)
      page.setDefaultTimeout(patience)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return keyboardVisitor(page, known)
    },
    async close() {
      await kiosk.stop()
      await store.close()
    },
  }
}
