import type {
  KioskDescription,
  LetterBlock,
  LetterOrder,
  Request,
  StoredAction,
} from '../../../shared/bridge.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Cache } from '../cache/cache.ts'
import { blockOf } from '../letters/block.ts'
import { orderOf } from '../letters/order.ts'
import type { Visit } from '../visit/visit.ts'
import { actionOf } from '../visit/storeOwn.ts'

/** What was done, as far as it has come. */
export type Done =
  | { kind: 'letter.order'; order: LetterOrder }
  | { kind: 'letter.block'; block: LetterBlock }
  | { kind: 'move.report'; action: StoredAction }

/** What a receipt is written from: nothing of it tells who the visitor is. */
export interface Receipt {
  language: Language
  at: Date
  done: Done
  kiosk: Pick<KioskDescription, 'office' | 'helpDeskTelephone' | 'helpDeskWritten' | 'envelope'>
}

/** What the visit has done of that kind and name; null: no such thing. A screen can't have anything else printed. */
export function doneIn(
  visit: Visit | null,
  cache: Cache,
  { kind, id }: Pick<Request<'receipt.print'>, 'kind' | 'id'>,
): Done | null {
  const commands = [...(visit?.commands ?? [])]
    .filter(([, done]) => done === kind)
    .map(([commandId]) => commandId)
  if (kind === 'letter.order') {
    const order = commands
      .map((commandId) => orderOf(cache, commandId))
      .find(({ reference }) => reference === id)
    return order ? { kind, order } : null
  }
  if (!commands.includes(id)) return null
  return kind === 'letter.block' ? { kind, block: blockOf(cache, id) } : { kind, action: actionOf(cache, id) }
}
