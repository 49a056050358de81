import type { VisitClock } from '../../../shared/bridge.ts'
import type { Timers } from '../timers.ts'

/** When a visit without any touch ends. Seconds. */
export interface IdlePolicy {
  warningAfter: number
  /** While a text message or an e-mail is waited for. */
  warningAfterMessage: number
  /** From the warning to the end. */
  countdown: number
  /** So long a warned visit may be kept from its end by touches that don't take the warning away: while a password is typed. */
  heldAtMost: number
}

export const defaultIdlePolicy: IdlePolicy = {
  warningAfter: 60,
  warningAfterMessage: 240,
  countdown: 30,
  heldAtMost: 180,
}

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
  let patience = policy.warningAfter
  let warnedFor = 0

  function countDown(secondsLeft: number): void {
    warning = true
    if (secondsLeft === 0) {
      onExpired()
      return
    }
    onClock({ phase: 'warning', secondsLeft })
    cancel = timers.after(1000, () => {
      warnedFor += 1
      countDown(secondsLeft - 1)
    })
  }

  function touch(): void {
    cancel()
    const { countdown } = policy
    if (warning) onClock({ phase: 'open', secondsLeft: patience + countdown })
    warning = false
    warnedFor = 0
    cancel = timers.after(patience * 1000, () => {
      countDown(countdown)
    })
  }

  return {
    touch,
    start(): void {
      patience = policy.warningAfter
      touch()
    },
    isWarning: () => warning,
    /** Somebody is there, and the warning stays. */
    hold(): void {
      if (!warning || warnedFor >= policy.heldAtMost) return
      cancel()
      countDown(policy.countdown)
    },
    /** Longer for whoever waits for a message. */
    giveTime(isLonger: boolean): void {
      patience = isLonger ? policy.warningAfterMessage : policy.warningAfter
      if (!warning) touch()
    },
    stop(): void {
      cancel()
      warning = false
    },
  }
}
