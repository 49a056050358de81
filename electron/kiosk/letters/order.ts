import { randomBytes } from 'node:crypto'
import type { LetterOrder, LetterOrderResult, Request } from '../../../shared/bridge.ts'
import { type Environment, type NationalId, parseNationalId } from '../../../shared/domain/nationalId.ts'
import { createReferenceNumber, groupReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Reference } from '../../../shared/wire/reference.ts'
import type { Cache } from '../cache/cache.ts'
import type { Identity } from '../device/enrol.ts'
import { errorCode } from '../diskFull.ts'
import type { Report } from '../problem.ts'
import { recordCommand } from '../sync/record.ts'
import type { Visit } from '../visit/session.ts'

export interface OrderContext {
  cache: Cache
  identity: Identity
  environment: Environment
  reference: Reference | null
  visit: Visit | null
  clock: () => Date
  report: Report
}

/**
 * Takes an order. It is on disk when this answers; nothing here waits for, or depends on, what the store knows of the
 * number. Rule: PIN-code letters 3.
 *
 * An order belongs to an open visit. One that comes too late (the clock ended the visit while the screen asked), or
 * before the store has told us whom to seal to, answers `not_stored`: nothing was ordered.
 */
export function orderLetter(context: OrderContext, request: Request<'letter.order'>): LetterOrderResult {
  const { cache, environment, reference, visit } = context
  const parsed = parseNationalId(request.nationalId, environment)
  if (!parsed.ok) return parsed
  const sealingKey = reference?.sealingKeys[0]
  if (!visit || !sealingKey) return notStored(context, visit ? 'no_sealing_key' : 'no_visit')

  try {
    const earlier = visit.orders.get(parsed.nationalId)
    if (earlier !== undefined) return { ok: true, order: orderOf(cache, earlier) }
    // The ballast is the sync's: an order that used up its room would leave a full disk that can't be emptied.
    if (!cache.ballast.restore()) return notStored(context, 'disk_full')
    const commandId = recordCommand({
      cache,
      identity: context.identity,
      sealingKey,
      visitId: visit.visitId,
      action: letterOrder(parsed.nationalId, request.language),
      storedAt: context.clock(),
    })
    visit.orders.set(parsed.nationalId, commandId)
    return { ok: true, order: orderOf(cache, commandId) }
  } catch (error) {
    const code = errorCode(error)
    if (code === '') throw error
    return notStored(context, code)
  }
}

/** As its visitor may see it: `received` once the store has set the dates. */
export function orderOf(cache: Cache, commandId: string): LetterOrder {
  const status = cache.outbox.status(commandId)
  if (!status) throw new Error(`No command ${commandId} in the outbox.`)
  const { referenceNumber, expected } = status
  return {
    reference: groupReferenceNumber(referenceNumber),
    state: expected ? 'received' : 'stored',
    expected,
  }
}

function letterOrder(nationalId: NationalId, language: Language) {
  return {
    kind: 'letter.order',
    nationalId,
    referenceNumber: createReferenceNumber(randomBytes),
    language,
  } as const
}

function notStored({ report }: OrderContext, code: string): LetterOrderResult {
  report({ kind: 'order_not_stored', code })
  return { ok: false, error: 'not_stored' }
}
