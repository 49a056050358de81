import type { Central } from '../../central.ts'
import { produceLetters } from './production.service.ts'
import { recoverSpool } from './recovery.ts'

/**
 * Produces whatever waits, again and again, for as long as the service runs. A failure is logged, and the next round
 * starts by recovering from it. Returns how to stop: the batch at work is finished first.
 */
export function startProduction(central: Central, everyMilliseconds: number): () => Promise<void> {
  const stopping = new AbortController()
  const stopped = run(central, everyMilliseconds, stopping.signal)
  return async () => {
    stopping.abort()
    await stopped
  }
}

async function run(central: Central, everyMilliseconds: number, signal: AbortSignal): Promise<void> {
  let recovered = false
  while (!signal.aborted) {
    try {
      if (!recovered) await recoverSpool(central)
      recovered = true
      while (!signal.aborted && (await somethingWasDecided(central)));
    } catch (error) {
      recovered = false
      // The stack only: a database's error would bring along the values of the statement.
      const stack = error instanceof Error ? error.stack : String(error)
      central.log.error({ stack }, 'letter production failed; it is tried again')
    }
    await pause(everyMilliseconds, signal)
  }
}

async function somethingWasDecided(central: Central): Promise<boolean> {
  const { letters, refused, held } = await produceLetters(central)
  return letters + refused + held > 0
}

/** Ends early when the service stops. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const timer = setTimeout(finish, milliseconds)
    signal.addEventListener('abort', finish)
  })
}
