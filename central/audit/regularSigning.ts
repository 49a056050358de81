import type { Central } from '../central.ts'
import { describeError } from '../http/describeError.ts'
import { regularly, type Running } from '../operation/regularly.ts'
import { signHeads } from './signHeads.service.ts'

/** What is rewritten within this time of being written does not show. */
const secondsBetween = 600

/** Signs where the audit log stands: now, every so often, and at the end. A log that can't be signed holds up nobody. */
export async function signRegularly(central: Central): Promise<Running> {
  const sign = () =>
    signHeads(central).catch((error: unknown) =>
      central.log.error(describeError(error), 'signing the audit log failed'),
    )
  await sign()
  const signing = regularly(central, { seconds: secondsBetween, what: 'signing', round: sign })
  return {
    async stop() {
      await signing.stop()
      await sign()
    },
  }
}
