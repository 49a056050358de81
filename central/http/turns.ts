import { createBoundedWork } from './boundedWork.ts'
import { Refusal } from '../refusal.ts'

const secondsToWait = 1

/**
 * Lets so much be under way at once, and so much of it for one caller, so that nobody takes the place of all others.
 * Whoever comes too many waits and loses nothing.
 */
export type Turns = <Result>(caller: string | null, work: () => Promise<Result>) => Promise<Result>

/** @param limits callers who are nobody in particular (null) share what there is for all */
export function createTurns({ atOnce, each }: { atOnce: number; each: number }): Turns {
  const bounded = createBoundedWork({ atOnce, waiting: 0 })
  const underWay = new Map<string, number>()

  return async (caller, work) => {
    if (caller === null) return bounded(work)
    const own = underWay.get(caller) ?? 0
    if (own >= each)
      throw new Refusal('too_many_at_once', 'Wait for an answer, then ask again.', secondsToWait)
    underWay.set(caller, own + 1)
    try {
      return await bounded(work)
    } finally {
      const left = (underWay.get(caller) ?? 1) - 1
      if (left === 0) underWay.delete(caller)
      else underWay.set(caller, left)
    }
  }
}
