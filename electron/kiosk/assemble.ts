import type { Environment } from '../../shared/domain/nationalId.ts'
import type { Cache } from './cache/cache.ts'
import { describeKiosk } from './describe.ts'
import type { Identity } from './device/enrol.ts'
import type { Kiosk } from './kiosk.ts'
import { blockLetters, blockOf } from './letters/block.ts'
import { orderLetter, orderOf } from './letters/order.ts'
import type { VisitorContext } from './letters/storeAction.ts'
import { eventListeners, listeners } from './listeners.ts'
import type { Report } from './problem.ts'
import type { StoreClient } from './sync/client.ts'
import { type SyncLoop, syncLoop } from './sync/loop.ts'
import { syncPass } from './sync/pass.ts'
import type { SyncPolicy } from './sync/policy.ts'
import { referenceData } from './sync/reference.ts'
import type { Timers } from './timers.ts'
import type { IdlePolicy } from './visit/inactivity.ts'
import { visitSession } from './visit/session.ts'

export interface KioskParts {
  cache: Cache
  identity: Identity
  client: StoreClient
  environment: Environment
  idle: IdlePolicy
  syncPolicy: SyncPolicy
  clock: () => Date
  timers: Timers
  report: Report
}

/** Puts the kiosk together from its parts. The loop is still: `run` it. */
export function assembleKiosk(parts: KioskParts): { kiosk: Kiosk; loop: SyncLoop } {
  const { cache, identity, client, environment, clock, timers, report } = parts
  const { on, emit } = eventListeners(report)
  const visitEnded = listeners<void>(report)
  const describe = () => describeKiosk(environment, loop.line(), reference.current())
  const changed = () => {
    emit('kiosk.changed', describe())
  }
  const reference = referenceData(cache, environment, report, changed)
  const session = visitSession({
    idle: parts.idle,
    timers,
    onClock: (clock) => {
      emit('visit.clock', clock)
    },
    onEnded: () => {
      visitEnded.tell()
    },
  })

  /** Only the visitor who did something hears of it. */
  function onTold(commandIds: string[]): void {
    const orders = new Set(session.current()?.orders.values())
    const blocks = new Set(session.current()?.blocks.values())
    for (const commandId of commandIds) {
      if (orders.has(commandId)) emit('letter.changed', orderOf(cache, commandId))
      if (blocks.has(commandId)) emit('block.changed', blockOf(cache, commandId))
    }
  }

  /** A visitor's tap: a sign of life, which is stored and then sent. */
  function act<Result extends { ok: boolean }>(take: (context: VisitorContext) => Result): Result {
    session.touch()
    const visit = session.current()
    const isRefused = loop.line() === 'refused'
    const result = take({
      isRefused,
      cache,
      identity,
      environment,
      reference: reference.current(),
      visit,
      clock,
      report,
    })
    if (result.ok) loop.wake()
    return result
  }

  const loop: SyncLoop = syncLoop({
    pass: () => syncPass({ cache, identity, client, reference, clock, report, onTold }),
    policy: parts.syncPolicy,
    timers,
    random: Math.random,
    report,
    onLine: changed,
  })

  const kiosk: Kiosk = {
    describe,
    startVisit: session.start,
    touchVisit: session.touch,
    endVisit: session.end,
    orderLetter: (request) => act((context) => orderLetter(context, request)),
    blockLetters: (request) => act((context) => blockLetters(context, request)),
    on,
    onVisitEnded: (listener) => visitEnded.add(listener),
    async close() {
      session.end()
      await loop.close()
      cache.close()
    },
  }
  return { kiosk, loop }
}
