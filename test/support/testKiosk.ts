import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventBody, EventName, LetterOrder } from '../../shared/bridge.ts'
import type { Kiosk } from '../../electron/kiosk/kiosk.ts'
import { openKiosk } from '../../electron/kiosk/open.ts'
import type { KioskOptions } from '../../electron/kiosk/options.ts'
import type { Problem } from '../../electron/kiosk/problem.ts'
import type { FakeStore } from './fakeStore.ts'

/** Short waits, so that tests get on; nothing asserts on them. */
export const hastySyncPolicy = { interval: 40, backOff: { first: 5, longest: 40 }, timeLimit: 5_000 }

export interface TestKiosk {
  kiosk: Kiosk
  problems: Problem[]
}

/** A kiosk on a fake store, with what it reports. */
export async function openTestKiosk(
  store: FakeStore,
  dataDirectory: string,
  options: Partial<KioskOptions> = {},
): Promise<TestKiosk> {
  const problems: Problem[] = []
  const kiosk = await openKiosk({
    dataDirectory,
    storeAddress: store.address,
    environment: 'demo',
    invitation: store.invitation,
    report: (problem) => problems.push(problem),
    syncPolicy: hastySyncPolicy,
    ...options,
  })
  return { kiosk, problems }
}

/** A folder that is gone when `using` ends. */
export function temporaryFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'skranke-'))
  return {
    path,
    [Symbol.dispose]() {
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** The first event of that name that is as wanted. */
export function eventOf<Name extends EventName>(
  kiosk: Kiosk,
  name: Name,
  wanted: (body: EventBody<Name>) => boolean = () => true,
): Promise<EventBody<Name>> {
  return new Promise((resolve) => {
    const stop = kiosk.on(name, (body) => {
      if (!wanted(body)) return
      stop()
      resolve(body)
    })
  })
}

/** Orders, and fails the test if the kiosk doesn't take it. */
export function order(kiosk: Kiosk, nationalId: string): LetterOrder {
  const result = kiosk.orderLetter({ nationalId, language: 'nb' })
  if (!result.ok) throw new Error(`The order was not taken: ${result.error}`)
  return result.order
}
