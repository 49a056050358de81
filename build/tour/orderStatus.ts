import { setTimeout as wait } from 'node:timers/promises'
import type { LetterOrderState } from '../../shared/domain/letter.ts'
import { StartProblem } from '../start/startProblem.ts'
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

/**
 * Asks the store's own command until the order is there; a kiosk whose line was cut waits a while before it tries again.
 * @throws what the store said last, after a minute
 */
export async function awaitState(
  store: Pick<Store, 'run'>,
  reference: string,
  wanted: LetterOrderState,
): Promise<OrderStatus> {
  const giveUpAt = Date.now() + LIMIT_MS
  for (;;) {
    const status = await askFor(store, reference)
    if (!(status instanceof StartProblem) && status.state === wanted) return status
    if (Date.now() > giveUpAt) {
      if (status instanceof StartProblem) throw status
      throw new StartProblem(`The order is ${status.state}, not ${wanted}, after a minute.`)
    }
    await wait(BETWEEN_MS)
  }
}

/** The store's refusal as a value: an order that has not arrived yet is one. */
async function askFor(store: Pick<Store, 'run'>, reference: string): Promise<OrderStatus | StartProblem> {
  try {
    return JSON.parse((await store.run('letters', 'status', reference)).join('\n')) as OrderStatus
  } catch (error) {
    if (error instanceof StartProblem) return error
    throw error
  }
}
