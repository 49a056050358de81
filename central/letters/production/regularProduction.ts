import type { Central } from '../../central.ts'
import { regularly, type Running } from '../../operation/regularly.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

/**
 * Produces all that waits every so many seconds. After a batch that failed, the next round begins by recovering from it.
 * @param seconds 0: never, only on command
 */
export function produceRegularly(central: Central, seconds: number): Running {
  let failed = false
  return regularly(central, {
    seconds,
    what: 'production',
    async round(stopping) {
      if (failed) await recoverSpool(central)
      failed = true
      while (!stopping.aborted && (await decidedSomething(central)));
      failed = false
    },
  })
}

async function decidedSomething(central: Central): Promise<boolean> {
  const { letters, refused, held } = await produceLetters(central)
  return letters + refused + held > 0
}
