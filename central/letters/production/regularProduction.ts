import type { Central } from '../../central.ts'
import { describeError } from '../../http/describeError.ts'
import { produceLetters } from './production.service.ts'

/**
 * Produces what waits every so many seconds, one batch at a time. A batch that fails leaves nothing half done, and the
 * next round tries again.
 * @param seconds 0: never, only on command
 */
export function produceRegularly(central: Central, seconds: number): { stop(): Promise<void> } {
  let underWay = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let stopped = seconds === 0

  function next(): void {
    if (!stopped) timer = setTimeout(round, seconds * 1000)
  }

  function round(): void {
    underWay = produceLetters(central).then(next, (error: unknown) => {
      central.log.error(describeError(error), 'production failed')
      next()
    })
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
