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
  if (visit === null) return null
  switch (kind) {
    case 'letter.order': {
      const orders = [...visit.orders.values()].map((commandId) => orderOf(cache, commandId))
      const order = orders.find(({ reference }) => reference === id)
      return order ? { kind, order } : null
    }
    case 'letter.block':
      return [...visit.blocks.values()].includes(id) ? { kind, block: blockOf(cache, id) } : null
    case 'move.report':
      return isMove(visit, id) ? { kind, action: actionOf(cache, id) } : null
  }
}

/** Actions are known by their content. */
function isMove({ actions }: Visit, actionId: string): boolean {
  const [content] = [...actions].find(([, commandId]) => commandId === actionId) ?? []
  return content !== undefined && (JSON.parse(content) as { kind: string }).kind === 'move.report'
}
