import type { Central } from '../central.ts'
import { describeError } from '../http/describeError.ts'

export interface RegularWork {
  /** From the end of a round to the next; 0: never. */
  seconds: number
  /** For the log: `production`. */
  what: string
  /** @param stopping aborted when it should come to an end soon */
  round: (stopping: AbortSignal) => Promise<unknown>
}

export interface Running {
  /** Ends when what is under way is finished. */
  stop(): Promise<void>
}

/** Does something every so often, one round at a time. A round that fails is logged, and the next one tries again. */
export function regularly({ log }: Pick<Central, 'log'>, { seconds, what, round }: RegularWork): Running {
  const stopping = new AbortController()
  let underWay = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function work(): Promise<void> {
    try {
      await round(stopping.signal)
    } catch (error) {
      log.error(describeError(error), `${what} failed`)
    }
    next()
  }

  function next(): void {
    if (seconds === 0 || stopping.signal.aborted) return
    timer = setTimeout(begin, seconds * 1000)
  }

  function begin(): void {
    underWay = work()
  }

  next()
  return {
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await underWay
    },
  }
}
