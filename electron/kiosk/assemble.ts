import type { Environment } from '../../shared/domain/nationalId.ts'
import type { Cache } from './cache/cache.ts'
import { describeKiosk } from './describe.ts'
import type { Identity } from './device/enrol.ts'
import type { Kiosk } from './kiosk.ts'
import { orderLetter, orderOf } from './letters/order.ts'
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
  const describe = () => describeKiosk(environment, loop.online(), reference.current())
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

  /** Only the visitor who made an order hears of it. */
  function onDated(commandIds: string[]): void {
    const ours = new Set(session.current()?.orders.values())
    for (const commandId of commandIds) {
      if (ours.has(commandId)) emit('letter.changed', orderOf(cache, commandId))
    }
  }

  const loop: SyncLoop = syncLoop({
    pass: () => syncPass({ cache, identity, client, reference, clock, report, onDated }),
    policy: parts.syncPolicy,
    timers,
    random: Math.random,
    report,
    onOnline: changed,
  })

  const kiosk: Kiosk = {
    describe,
    startVisit: session.start,
    touchVisit: session.touch,
    endVisit: session.end,
    orderLetter(request) {
      session.touch()
      const visit = session.current()
      const context = { cache, identity, environment, reference: reference.current(), visit, clock, report }
      const result = orderLetter(context, request)
      if (result.ok) loop.wake()
      return result
    },
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
