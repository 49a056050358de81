import type { SyncPolicy } from './policy.ts'

/** Nobody is made to wait longer than this, whatever a store or a proxy says. */
const longestRetryAfter = 3_600_000

/** @param random uniform in [0, 1) */
export function waitAfterSuccess({ interval }: SyncPolicy, random: () => number): number {
  return Math.round(interval * (0.8 + 0.4 * random()))
}

/**
 * Full jitter: kiosks that lost the store together don't come back together. What the store asked for is added, since
 * it asks all of them for the same.
 * @param failures how many there were in a row, this one included
 */
export function waitAfterFailure(
  { backOff }: SyncPolicy,
  failures: number,
  retryAfter: number,
  random: () => number,
): number {
  const ceiling = Math.min(backOff.longest, backOff.first * 2 ** (failures - 1))
  return Math.min(retryAfter, longestRetryAfter) + random() * ceiling
}

/**
 * RFC 9110, 10.2.3: seconds or an HTTP date.
 * @returns milliseconds; 0 when there is none, or none that can be read
 */
export function readRetryAfter(header: string | null, now: Date): number {
  if (header === null) return 0
  const milliseconds = /^\d+$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0
}
