import type { Central } from '../central.ts'
import { describeError } from '../http/describeError.ts'
import { signHeads } from './signHeads.service.ts'

/** What is rewritten within this time of being written does not show. */
const minutesBetween = 10

/** Signs where the audit log stands now, every so many minutes, and at the end. */
export function signRegularly(central: Central): { stop(): Promise<void> } {
  let underWay = Promise.resolve()
  const sign = () => {
    underWay = signHeads(central).catch((error: unknown) =>
      central.log.error(describeError(error), 'the audit log could not be signed'),
    )
  }
  const timer = setInterval(sign, minutesBetween * 60_000)
  sign()
  return {
    async stop() {
      clearInterval(timer)
      await underWay
      sign()
      await underWay
    },
  }
}
