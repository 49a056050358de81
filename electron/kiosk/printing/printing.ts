import {
  type PrinterState,
  type PrinterTrouble,
  printerTroubles,
  type PrintResult,
} from '../../../shared/bridge/receipt.ts'
import type { Report } from '../problem.ts'
import type { Timers } from '../timers.ts'
import type { Paper } from './paper.ts'
import type { Printer } from './printer.ts'
import type { ReceiptDocument } from './receiptDocument.ts'
import { watchJob } from './watchJob.ts'

/** Milliseconds. Whoever ends the visit while the paper is coming out gets it. */
const letOut = 10_000

export interface PrintingContext {
  printer: Printer
  timers: Timers
  report: Report
  onChanged: (state: PrinterState) => void
}

export interface Printing {
  paper: Paper
  describe: () => Promise<PrinterState>
  /** Answers when the printing system has it, or why not. One at a time: who taps twice gets one. */
  print: (document: ReceiptDocument) => Promise<PrintResult>
  /** What does not go out is cancelled: the next visitor finds nothing in the tray or the queue. */
  endVisit(): void
  close(): Promise<void>
}

/** What the visit is having printed. */
interface Print {
  /** null: the printing system did not take it. */
  job: Promise<string | null>
  answer: Promise<PrintResult>
  stopWatching: () => void
}

/** Puts on paper what one visit after the other asks for. */
export function kioskPrinting({ printer, timers, report, onChanged }: PrintingContext): Printing {
  let state: PrinterState = 'ready'
  let current: Print | null = null
  /** Of visits that have ended: cancels the job now. */
  const leftOver = new Set<() => Promise<void>>()
  void printer.clear()

  function tell(next: PrinterState): void {
    if (next === state) return
    state = next
    if (isTrouble(next)) report({ kind: 'printer_trouble', trouble: next })
    if (next === 'printed') current = null
    onChanged(next)
  }

  function begin(document: ReceiptDocument): Print {
    const job = printer.print(document)
    const print: Print = { job, answer: job.then(accept), stopWatching: () => undefined }

    async function accept(id: string | null): Promise<PrintResult> {
      if (current !== print) return { ok: false, error: 'no_receipt' }
      if (id !== null) {
        tell('printing')
        print.stopWatching = watchJob(id, { printer, timers }, tell)
        return { ok: true }
      }
      // Where it only answered too late there may be a job all the same.
      await printer.clear()
      const { trouble } = await printer.look()
      if (current !== print) return { ok: false, error: 'no_receipt' }
      current = null
      const error = trouble ?? 'fault'
      tell(error)
      return { ok: false, error }
    }
    return print
  }

  function letOutOrCancel({ job }: Print, isStuck: boolean): void {
    const cancel = async (): Promise<void> => {
      stopWaiting()
      leftOver.delete(cancel)
      const id = await job
      if (id !== null) await printer.cancel(id)
    }
    const stopWaiting = timers.after(isStuck ? 0 : letOut, () => void cancel())
    leftOver.add(cancel)
  }

  function endVisit(): void {
    current?.stopWatching()
    if (current !== null) letOutOrCancel(current, isTrouble(state))
    current = null
    state = 'ready'
  }

  return {
    paper: printer.paper,
    async describe() {
      if (current !== null) return state
      const { trouble } = await printer.look()
      if (current === null) tell(trouble ?? 'ready')
      return state
    },
    print(document) {
      current ??= begin(document)
      return current.answer
    },
    endVisit,
    async close() {
      endVisit()
      await Promise.all([...leftOver].map((cancel) => cancel()))
    },
  }
}

function isTrouble(state: PrinterState): state is PrinterTrouble {
  return (printerTroubles as readonly PrinterState[]).includes(state)
}
