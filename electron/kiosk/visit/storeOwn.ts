import type { StoredAction, StoredActionResult } from '../../../shared/bridge.ts'
import type { Action } from '../../../shared/wire/action.ts'
import type { Cache } from '../cache/cache.ts'
import { storeAction, type VisitorContext } from './storeAction.ts'

/** What somebody identified has done in their own name. The same again in one visit is the same action. */
export function storeOwn(context: VisitorContext, action: Action): StoredActionResult {
  const visitor = context.visit?.visitor
  if (!visitor) return { ok: false, error: 'signed_out' }
  const key = JSON.stringify(action)
  const { grant } = visitor
  const stored = storeAction(context, { key, grant, done: ({ actions }) => actions, action: () => action })
  if (stored.ok) return { ok: true, action: actionOf(context.cache, stored.commandId) }
  context.report({ kind: 'action_not_stored', code: stored.code })
  return { ok: false, error: 'not_stored' }
}

export function actionOf(cache: Cache, commandId: string): StoredAction {
  const status = cache.outbox.status(commandId)
  if (!status) throw new Error(`No action ${commandId} in the outbox.`)
  return { actionId: commandId, state: status.applied ?? 'stored' }
}
