import { Refusal } from '../refusal.ts'

const secondsToWait = 2

/** Runs costly work a few at a time, lets some wait, and sends the others away for a moment. */
export type BoundedWork = <Result>(work: () => Promise<Result>) => Promise<Result>

export interface Bounds {
  atOnce: number
  waiting: number
}

export function createBoundedWork({ atOnce, waiting }: Bounds): BoundedWork {
  let underWay = 0
  const queue: (() => void)[] = []

  async function turn(): Promise<void> {
    if (underWay < atOnce) {
      underWay += 1
      return
    }
    if (queue.length >= waiting)
      throw new Refusal('busy', 'The store is busy. Try again in a moment.', secondsToWait)
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  /** Hands the place on, so that nobody new can take it from whoever waits. */
  function done(): void {
    const next = queue.shift()
    if (next) next()
    else underWay -= 1
  }

  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      done()
    }
  }
}
