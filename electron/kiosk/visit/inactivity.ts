import type { VisitClock } from '../../../shared/bridge.ts'
import type { Timers } from '../timers.ts'

/** When a visit without any touch ends. Seconds. */
export interface IdlePolicy {
  warningAfter: number
  /** From the warning to the end. */
  countdown: number
}

export const defaultIdlePolicy: IdlePolicy = { warningAfter: 60, countdown: 30 }

export interface InactivityContext {
  policy: IdlePolicy
  timers: Timers
  /** At the warning, each second after it, and when a touch ends it. */
  onClock: (clock: VisitClock) => void
  onExpired: () => void
}

/** The clock of one visit. It starts with the first touch. */
export function inactivityClock({ policy, timers, onClock, onExpired }: InactivityContext) {
  let cancel: () => void = () => undefined
  let warning = false

  function countDown(secondsLeft: number): void {
    warning = true
    if (secondsLeft === 0) {
      onExpired()
      return
    }
    onClock({ phase: 'warning', secondsLeft })
    cancel = timers.after(1000, () => {
      countDown(secondsLeft - 1)
    })
  }

  return {
    touch(): void {
      cancel()
      if (warning) onClock({ phase: 'open', secondsLeft: policy.warningAfter + policy.countdown })
      warning = false
      cancel = timers.after(policy.warningAfter * 1000, () => {
        countDown(policy.countdown)
      })
    },
    stop(): void {
      cancel()
    },
  }
}
