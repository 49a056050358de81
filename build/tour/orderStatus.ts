import { setTimeout as wait } from 'node:timers/promises'
import type { LetterOrderState } from '../../shared/domain/letter.ts'
import type { Store } from '../start/store.ts'

/** What `npm run central -- letters status <reference>` prints. */
export interface OrderStatus {
  reference: string
  state: LetterOrderState
  batch: string | null
  letterPdf: string | null
}

const LIMIT_MS = 60_000
const BETWEEN_MS = 500

/** Asks the store's own command until the order is there. */
export async function awaitState(
  store: Pick<Store, 'run'>,
  reference: string,
  wanted: LetterOrderState,
): Promise<OrderStatus> {
  const giveUpAt = Date.now() + LIMIT_MS
  for (;;) {
    const status = JSON.parse((await store.run('letters', 'status', reference)).join('\n')) as OrderStatus
    if (status.state === wanted) return status
    if (Date.now() > giveUpAt) throw new Error(`The order is ${status.state}, not ${wanted}, after a minute.`)
    await wait(BETWEEN_MS)
  }
}
