import { randomBytes } from 'node:crypto'
import type { LetterOrder, LetterOrderResult, OwnLetterOrderResult, Request } from '../../../shared/bridge.ts'
import { type NationalId, parseNationalId } from '../../../shared/domain/nationalId.ts'
import { createReferenceNumber, groupReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import type { LetterOrderAction } from '../../../shared/wire/action.ts'
import type { Cache } from '../cache/cache.ts'
import { grantFor, storeAction, type VisitorContext } from '../visit/storeAction.ts'

/** Takes an order. What can't be stored was not ordered. */
export function orderLetter(context: VisitorContext, request: Request<'letter.order'>): LetterOrderResult {
  const parsed = parseNationalId(request.nationalId, context.environment)
  return parsed.ok ? storeOrder(context, parsed.nationalId, { language: request.language }) : parsed
}

/** For whoever is identified: to themselves. */
export function orderOwnLetter(
  context: VisitorContext,
  { language, awaitsMove }: Request<'letter.orderOwn'>,
): OwnLetterOrderResult {
  const visitor = context.visit?.visitor
  if (!visitor) return { ok: false, error: 'signed_out' }
  return storeOrder(context, visitor.nationalId, awaitsMove ? { language, awaitsMove } : { language })
}

type Wish = Pick<LetterOrderAction, 'language' | 'awaitsMove'>
type StoredOrder = { ok: true; order: LetterOrder } | { ok: false; error: 'not_stored' }

function storeOrder(context: VisitorContext, nationalId: NationalId, wish: Wish): StoredOrder {
  const { cache, report } = context
  const stored = storeAction(context, {
    key: nationalId,
    grant: grantFor(context, nationalId),
    done: ({ orders }) => orders,
    action: () => ({
      kind: 'letter.order',
      nationalId,
      referenceNumber: createReferenceNumber(randomBytes),
      ...wish,
    }),
  })
  if (stored.ok) {
    // A block that was made before does not concern this letter: it may be blocked as well.
    context.visit?.blocks.delete(nationalId)
    return { ok: true, order: orderOf(cache, stored.commandId) }
  }
  report({ kind: 'order_not_stored', code: stored.code })
  return { ok: false, error: 'not_stored' }
}

/** As its visitor may see it: `received` once the store has set the dates. */
export function orderOf(cache: Cache, commandId: string): LetterOrder {
  const { referenceNumber, expected, applied } = cache.outbox.status(commandId) ?? {}
  if (!referenceNumber) throw new Error(`No order ${commandId} in the outbox.`)
  return {
    reference: groupReferenceNumber(referenceNumber),
    state: applied === 'not_applied' ? applied : expected ? 'received' : 'stored',
    expected: expected ?? null,
  }
}
