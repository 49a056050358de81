const attemptsPerMinute = 30

/** Enrolments of the whole store: codes have 52 random bits, so this only keeps the noise down. */
export function createAttemptLimit(clock: () => Date) {
  let minute = 0
  let attempts = 0
  return {
    /** Counts an attempt. @returns 0 when it may go on */
    secondsToWait(): number {
      const seconds = Math.floor(clock().getTime() / 1000)
      const current = Math.floor(seconds / 60)
      if (current !== minute) {
        minute = current
        attempts = 0
      }
      attempts += 1
      return attempts > attemptsPerMinute ? 60 - (seconds % 60) : 0
    },
  }
}
