import type { Central } from '../../central.ts'
import { describeError } from '../../http/describeError.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

/**
 * Produces all that waits every so many seconds, one batch at a time. A batch that fails is logged, and the next round
 * begins by recovering from it.
 * @param seconds 0: never, only on command
 */
export function produceRegularly(central: Central, seconds: number): { stop(): Promise<void> } {
  let underWay = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let stopped = seconds === 0
  let failed = false

  function next(): void {
    if (!stopped) timer = setTimeout(begin, seconds * 1000)
  }

  function begin(): void {
    underWay = round()
  }

  async function round(): Promise<void> {
    try {
      if (failed) await recoverSpool(central)
      failed = false
      while (!stopped && (await decidedSomething(central)));
    } catch (error) {
      failed = true
      central.log.error(describeError(error), 'production failed')
    }
    next()
  }

  next()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}

async function decidedSomething(central: Central): Promise<boolean> {
  const { letters, refused, held } = await produceLetters(central)
  return letters + refused + held > 0
}
