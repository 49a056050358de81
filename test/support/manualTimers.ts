import type { Timers } from '../../electron/kiosk/timers.ts'

/** Time that passes when the test says so. */
export function manualTimers() {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  const timers: Timers = {
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((other) => other !== timer)
      }
    },
  }

  function advance(milliseconds: number): void {
    const end = now + milliseconds
    for (;;) {
      const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      waiting = waiting.filter((timer) => timer !== next)
      now = next.at
      next.run()
    }
    now = end
  }

  return {
    timers,
    advance,
    /** How long each timer still has to go. */
    pending: () => waiting.map(({ at }) => at - now),
  }
}
