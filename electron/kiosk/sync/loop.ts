import { type Problem, type Report, unexpected } from '../problem.ts'
import type { Timers } from '../timers.ts'
import type { PassResult } from './pass.ts'
import type { SyncPolicy } from './policy.ts'
import { waitAfterFailure, waitAfterSuccess } from './waiting.ts'

/** `refused`: the store no longer knows this kiosk, so what it takes would reach nobody. */
export type Line = 'online' | 'offline' | 'refused'

export interface LoopContext {
  pass: () => Promise<PassResult>
  policy: SyncPolicy
  timers: Timers
  /** Uniform in [0, 1). */
  random: () => number
  report: Report
  onLine: (line: Line) => void
}

export interface SyncLoop {
  line(): Line
  /** There is something to send: syncs at once, unless the store asked to be left alone for a while. */
  wake(): void
  /** Syncs once more, now, and waits for it. */
  run(): Promise<void>
  /** No further pass; waits for the one under way. */
  close(): Promise<void>
}

/** Syncs again and again, one pass at a time. Nobody waits for it, and nothing it meets ends it. */
export function syncLoop({ pass, policy, timers, random, report, onLine }: LoopContext): SyncLoop {
  let line: Line = 'offline'
  let failures = 0
  let leftAlone = false
  let closed = false
  let wokenMeanwhile = false
  let underWay: Promise<void> | null = null
  let cancelTimer: () => void = () => undefined

  function run(): Promise<void> {
    cancelTimer()
    underWay ??= passAndPlan().finally(() => {
      underWay = null
      if (wokenMeanwhile) wake()
    })
    return underWay
  }

  function wake(): void {
    wokenMeanwhile = underWay !== null
    if (!underWay && !leftAlone && !closed) void run()
  }

  async function passAndPlan(): Promise<void> {
    const result = await passOrProblem()
    if (closed) return
    if (result.ok) failures = 0
    else failures += 1
    if (!result.ok) report(result.problem)
    setLine(result.ok ? 'online' : result.line)
    leftAlone = !result.ok && result.retryAfter > 0
    const wait = result.ok
      ? waitAfterSuccess(policy, random)
      : waitAfterFailure(policy, failures, result.retryAfter, random)
    cancelTimer = timers.after(wait, () => void run())
  }

  /** Also a bug or a failing disk must not end the loop: it is reported, and the next pass tries again. */
  async function passOrProblem(): Promise<
    { ok: true } | { ok: false; problem: Problem; retryAfter: number; line: Line }
  > {
    try {
      const result = await pass()
      if (result.ok) return result
      const retryAfter = result.failure === 'status' ? result.retryAfter : 0
      const isRefused = result.failure === 'status' && result.status === 401
      const problem = { kind: 'sync_failed', failure: result } as const
      return { ok: false, problem, retryAfter, line: isRefused ? 'refused' : stillWithout() }
    } catch (error) {
      return { ok: false, problem: unexpected(error), retryAfter: 0, line: stillWithout() }
    }
  }

  /** Who was refused is so until the store takes a sync again, whatever becomes of the network meanwhile. */
  function stillWithout(): Line {
    return line === 'refused' ? 'refused' : 'offline'
  }

  function setLine(now: Line): void {
    if (line === now) return
    line = now
    onLine(now)
  }

  return {
    line: () => line,
    wake,
    run,
    async close() {
      closed = true
      cancelTimer()
      await underWay
    },
  }
}
