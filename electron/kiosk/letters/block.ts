import type { LetterBlock, LetterBlockResult, OwnLetterBlockResult, Request } from '../../../shared/bridge.ts'
import { parseNationalId } from '../../../shared/domain/nationalId.ts'
import type { Cache } from '../cache/cache.ts'
import { grantFor, storeAction, type VisitorContext } from '../visit/storeAction.ts'

/** Blocks every code that has not been used, as soon as the store hears of it. What can't be stored was not blocked. */
export function blockLetters(context: VisitorContext, request: Request<'letter.block'>): LetterBlockResult {
  const { cache, environment, report } = context
  const parsed = parseNationalId(request.nationalId, environment)
  if (!parsed.ok) return parsed
  const { nationalId } = parsed
  const stored = storeAction(context, {
    key: nationalId,
    grant: grantFor(context, nationalId),
    done: ({ blocks }) => blocks,
    action: () => ({ kind: 'letter.block', nationalId }),
  })
  if (stored.ok) {
    // What was ordered before is blocked with the rest: the same number may order again.
    context.visit?.orders.delete(nationalId)
    return { ok: true, block: blockOf(cache, stored.commandId) }
  }
  report({ kind: 'block_not_stored', code: stored.code })
  return { ok: false, error: 'not_stored' }
}

/** For whoever is identified: their own codes. */
export function blockOwnLetters(context: VisitorContext): OwnLetterBlockResult {
  const visitor = context.visit?.visitor
  if (!visitor) return { ok: false, error: 'signed_out' }
  const blocked = blockLetters(context, { nationalId: visitor.nationalId })
  return blocked.ok ? blocked : { ok: false, error: 'not_stored' }
}

export function blockOf(cache: Cache, commandId: string): LetterBlock {
  const status = cache.outbox.status(commandId)
  if (!status) throw new Error(`No block ${commandId} in the outbox.`)
  return { blockId: commandId, state: status.inForce ? 'in_force' : 'stored' }
}
