import { v7 as newVisitId } from 'uuid'
import type { VisitClock } from '../../../shared/bridge.ts'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import type { Timers } from '../timers.ts'
import { type IdlePolicy, inactivityClock } from './inactivity.ts'

/** One visitor's time at the kiosk. Its numbers live in memory only, and go with it. */
export interface Visit {
  readonly visitId: string
  /** The orders made, by number: command ids. The same number again answers the same order. */
  readonly orders: Map<NationalId, string>
  /** The blocks made, likewise. */
  readonly blocks: Map<NationalId, string>
}

export interface VisitSession {
  /** `null`: idle. */
  current(): Visit | null
  start: () => void
  touch: () => void
  end: () => void
}

export interface SessionContext {
  idle: IdlePolicy
  timers: Timers
  onClock: (clock: VisitClock) => void
  onEnded: () => void
}

/** Idle → open → closed, which is idle again. One visit at a time. */
export function visitSession({ idle, timers, onClock, onEnded }: SessionContext): VisitSession {
  let visit: Visit | null = null
  const inactivity = inactivityClock({ policy: idle, timers, onClock, onExpired: end })

  function end(): void {
    if (!visit) return
    inactivity.stop()
    visit.orders.clear()
    visit.blocks.clear()
    visit = null
    onEnded()
  }

  return {
    current: () => visit,
    start() {
      if (visit) return
      visit = { visitId: newVisitId(), orders: new Map(), blocks: new Map() }
      inactivity.touch()
    },
    touch() {
      if (visit) inactivity.touch()
    },
    end,
  }
}
