/** What an office may change without a release. */
export interface NoticePolicy {
  /** Afterwards a notice is dead, and waits for an operator. */
  attempts: number
  /** After a failure: at random below the first, doubled each time up to the longest (full jitter). */
  firstDelaySeconds: number
  longestDelaySeconds: number
  /** Longer than any gateway may take: then whoever took a notice to send it has died. */
  leaseSeconds: number
  /** Sent at the same time. */
  atOnce: number
  /** Finished ones are kept to recognise duplicates, dead ones to be sent again. */
  keptDays: number
}

/** The attempts span about a day. */
export const defaultNoticePolicy: NoticePolicy = {
  attempts: 60,
  firstDelaySeconds: 4,
  longestDelaySeconds: 3600,
  leaseSeconds: 120,
  atOnce: 16,
  keptDays: 30,
}

/**
 * Full jitter: notices that lost a gateway together don't come back to it together. What the gateway asked for is added.
 * @param attempts made so far, from 1
 * @param random in [0, 1)
 */
export function delaySeconds(
  { firstDelaySeconds, longestDelaySeconds }: NoticePolicy,
  { attempts, askedSeconds = 0, random = Math.random() }: Delayed,
): number {
  const ceiling = Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (attempts - 1))
  return Math.min(askedSeconds, longestDelaySeconds) + random * ceiling
}

interface Delayed {
  attempts: number
  askedSeconds?: number | undefined
  random?: number
}
