import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { texts } from '../../renderer/locales/texts.ts'
import { blindVisitor, type BlindVisitor } from './blindVisitor.ts'
import { listenWith } from './ears.ts'
import { fakePrograms, type FakePrograms } from './fakePrograms.ts'
import { launchKiosk } from './kioskShell.ts'
import { readMailDrop, type MailDropReader } from './mailDropReader.ts'
import { openRealStore, type RealStore } from './realStore.ts'

/** A kiosk whose voice is listened to, the store behind it, and everybody's telephones and letter boxes. */
export interface SoundOffice {
  store: RealStore
  drop: MailDropReader
  sound: FakePrograms
  /** Somebody with headphones, once the one before has ended the visit. They hear the first screen. */
  nextVisitor(): Promise<BlindVisitor>
  close(): Promise<void>
}

/** @param env more environment variables, for the kiosk's process */
export async function openSoundOffice(env: NodeJS.ProcessEnv = {}): Promise<SoundOffice> {
  const store = await openRealStore()
  const drop = readMailDrop(store)
  const heard = join(store.directory, 'heard')
  mkdirSync(heard)
  const sound = fakePrograms(heard)
  const kiosk = await launchKiosk({
    storeAddress: store.url,
    dataDirectory: join(store.directory, 'kiosk'),
    invitation: await store.invite(),
    env: { ...env, ...sound.env },
  })
  let page: Page | undefined
  let visitor: BlindVisitor | undefined

  const press = (key: string) =>
    page!.keyboard.press(key).catch((error: unknown) => {
      // Enter may end the visit, and the page with it, before the key is up again.
      if (!page!.isClosed()) throw error
    })

  return {
    store,
    drop,
    sound,
    async nextVisitor() {
      const text = texts.nb
      if (visitor !== undefined) {
        // The one before left: or a test of theirs failed, and somebody else ends what they began.
        if (!page!.isClosed()) await visitor.leaves()
        await visitor.hears(text.speech.begin)
      }
      await drop.putAside()
      page = await kiosk.page(page)
      const before = sound.said().length
      const ears = listenWith({
        keyboard: { press },
        said: () => sound.said().slice(before),
      })
      if (visitor === undefined) sound.plug(true)
      else await ears.presses('Enter')
      await ears.hears(text.speech.heardAlone)
      await ears.hears(text.start.heading)
      visitor = blindVisitor(ears, text, drop)
      return visitor
    },
    async close() {
      await kiosk.stop()
      await store.close()
    },
  }
}
