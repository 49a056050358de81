import type { Environment } from '../../../shared/domain/nationalId.ts'
import type { Action } from '../../../shared/wire/action.ts'
import type { Reference } from '../../../shared/wire/reference.ts'
import type { Cache } from '../cache/cache.ts'
import type { Identity } from '../device/enrol.ts'
import { errorCode } from '../diskFull.ts'
import type { Report } from '../problem.ts'
import { recordCommand } from '../sync/record.ts'
import type { Visit } from './visit.ts'

/** What there is when a visitor taps. */
export interface VisitorContext {
  cache: Cache
  identity: Identity
  environment: Environment
  reference: Reference | null
  visit: Visit | null
  /** By the store: what is stored now would reach nobody. */
  isRefused: boolean
  clock: () => Date
  report: Report
}

export interface Tap {
  /** What the same tap again in the visit is known by: the number, or the content. */
  key: string
  /** What the visit has had done so far, by key. */
  done: (visit: Visit) => Map<string, string>
  /** Of the visitor who is identified, where it is theirs. */
  grant: string | null
  action: () => Action
}

export type Stored = { ok: true; commandId: string } | { ok: false; code: string }

/**
 * Stores what a visitor does: on disk when this answers, once for each key in a visit; nothing here waits for, or depends
 * on, what the store knows of anybody. Rule: PIN-code letters 3.
 *
 * It belongs to an open visit. What comes too late (the clock ended the visit while the screen asked), or before the store
 * has told us whom to seal to, is not stored.
 */
export function storeAction(
  { cache, identity, reference, visit, isRefused, clock }: VisitorContext,
  { key, done, grant, action }: Tap,
): Stored {
  const sealingKey = reference?.sealingKeys[0]
  if (isRefused) return { ok: false, code: 'kiosk_refused' }
  if (!visit || !sealingKey) return { ok: false, code: visit ? 'no_sealing_key' : 'no_visit' }
  try {
    const earlier = done(visit).get(key)
    if (earlier !== undefined) return { ok: true, commandId: earlier }
    // The ballast is the sync's: a command that used up its room would leave a full disk that can't be emptied.
    if (!cache.ballast.restore()) return { ok: false, code: 'disk_full' }
    const { visitId } = visit
    const content = action()
    const record = { cache, identity, sealingKey, visitId, grant, action: content, storedAt: clock() }
    const commandId = recordCommand(record)
    done(visit).set(key, commandId)
    visit.commands.set(commandId, content.kind)
    return { ok: true, commandId }
  } catch (error) {
    const code = errorCode(error)
    if (code === '') throw error
    return { ok: false, code }
  }
}

/** Of the visitor who is identified, for what they do with their own number; another's is nobody's word. */
export function grantFor({ visit }: VisitorContext, nationalId: string): string | null {
  return visit?.visitor?.nationalId === nationalId ? visit.visitor.grant : null
}
