const attemptsPerMinute = 30

/** Enrolments by address: codes have 52 random bits, so this only keeps the noise down. */
export function createAttemptLimit(clock: () => Date) {
  let minute = 0
  const attempts = new Map<string, number>()
  return {
    /** Counts an attempt. @returns 0 when it may go on */
    secondsToWait(address: string): number {
      const seconds = Math.floor(clock().getTime() / 1000)
      const current = Math.floor(seconds / 60)
      if (current !== minute) attempts.clear()
      minute = current
      const count = (attempts.get(address) ?? 0) + 1
      attempts.set(address, count)
      return count > attemptsPerMinute ? 60 - (seconds % 60) : 0
    },
  }
}
