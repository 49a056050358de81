import type { Identity, VisitClock } from '../../../shared/bridge.ts'
import type { Timers } from '../timers.ts'
import { type IdlePolicy, inactivityClock } from './inactivity.ts'
import { forgetVisit, type IdentifiedVisitor, newVisit, type Visit } from './visit.ts'

/** Whoever mistypes the password so often ends the visit. */
const resumeTries = 3

export interface VisitSession {
  /** `null`: idle. */
  current(): Visit | null
  start: () => void
  touch: () => void
  end: () => void
  /** "I need more time", with the password of whoever is identified. @returns whether the visit goes on */
  resume: (password: string | null) => boolean
  identify: (visitor: IdentifiedVisitor | null) => void
  /** Somebody waits for a text message or an e-mail: the clock gives them longer, until told otherwise. */
  awaitMessage: (isAwaited: boolean) => void
}

export interface SessionContext {
  idle: IdlePolicy
  timers: Timers
  onClock: (clock: VisitClock) => void
  onIdentity: (identity: Identity) => void
  onEnded: () => void
}

/** Idle → open → identified → closed, which is idle again. One visit at a time. */
export function visitSession({ idle, timers, onClock, onIdentity, onEnded }: SessionContext): VisitSession {
  let visit: Visit | null = null
  let triesLeft = resumeTries
  const inactivity = inactivityClock({ policy: idle, timers, onClock, onExpired: end })

  function end(): void {
    if (!visit) return
    inactivity.stop()
    forgetVisit(visit)
    visit = null
    onEnded()
  }

  /** Who stands there now may be the next in the queue: only the password tells. */
  function isLocked(): boolean {
    return inactivity.isWarning() && visit?.visitor !== null
  }

  return {
    current: () => visit,
    start() {
      if (visit) return
      visit = newVisit()
      triesLeft = resumeTries
      inactivity.start()
    },
    touch() {
      if (!visit) return
      if (isLocked()) inactivity.hold()
      else inactivity.touch()
    },
    end,
    resume(password) {
      if (!visit) return false
      const matches = visit.visitor?.matches
      const mayStay = !isLocked() || (password !== null && matches?.(password) === true)
      if (mayStay) {
        triesLeft = resumeTries
        inactivity.touch()
        return true
      }
      triesLeft -= 1
      if (triesLeft === 0) end()
      return false
    },
    identify(visitor) {
      if (!visit) return
      visit.visitor = visitor
      onIdentity(visitor && { assurance: visitor.assurance })
    },
    awaitMessage(isAwaited) {
      if (visit) inactivity.giveTime(isAwaited)
    },
  }
}
