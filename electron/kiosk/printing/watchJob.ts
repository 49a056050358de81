import type { PrinterState } from '../../../shared/bridge/receipt.ts'
import type { Timers } from '../timers.ts'
import type { Printer } from './printer.ts'

/** Milliseconds. */
const lookEvery = 1_500
/** A printer that says nothing and prints nothing for so long has stopped. */
const silentAtMost = 30_000

/**
 * Tells how it goes with a job until it has gone out: `printing`, a trouble, at last `printed`. The first look is late
 * enough for the printing system to have heard of the printer.
 * @returns stops telling
 */
export function watchJob(
  job: string,
  { printer, timers }: { printer: Printer; timers: Timers },
  tell: (state: PrinterState) => void,
): () => void {
  let isWatched = true
  let stopWaiting: () => void = () => undefined

  async function look(silentFor: number): Promise<void> {
    const { trouble, waiting } = await printer.look()
    if (!isWatched) return
    if (waiting?.includes(job) === false) return tell('printed')
    const silent = trouble === null ? silentFor + lookEvery : 0
    tell(trouble ?? (silent < silentAtMost ? 'printing' : 'fault'))
    lookLater(silent)
  }

  function lookLater(silentFor: number): void {
    stopWaiting = timers.after(lookEvery, () => void look(silentFor))
  }

  lookLater(0)
  return () => {
    isWatched = false
    stopWaiting()
  }
}
