import { papers } from '../../electron/kiosk/printing/paper.ts'
import type { Printer, PrinterLook } from '../../electron/kiosk/printing/printer.ts'
import type { ReceiptDocument } from '../../electron/kiosk/printing/receiptDocument.ts'

/**
 * A printing system that takes each document, unless told otherwise, and keeps it waiting until the test lets it out.
 * Left out: paper, and the time that anything takes.
 */
export function fakePrinter() {
  const taken: ReceiptDocument[] = []
  const cancelled: string[] = []
  let waiting: string[] = []
  let trouble: PrinterLook['trouble'] = null
  let takes = true
  let cleared = 0
  let goesOn = Promise.resolve()
  const printer: Printer = {
    paper: papers.roll80,
    async look() {
      await goesOn
      return { trouble, waiting: [...waiting] }
    },
    print(document) {
      if (!takes) return Promise.resolve(null)
      const job = `receipts-${taken.push(document)}`
      waiting.push(job)
      return Promise.resolve(job)
    },
    cancel(job) {
      cancelled.push(job)
      waiting = waiting.filter((other) => other !== job)
      return Promise.resolve()
    },
    clear() {
      cleared += 1
      return Promise.resolve()
    },
  }
  return {
    printer,
    taken,
    cancelled,
    cleared: () => cleared,
    has: (next: PrinterLook['trouble']) => (trouble = next),
    takesNothing: () => (takes = false),
    takesAgain: () => (takes = true),
    /** Whoever looks waits, until what this returns is called. */
    hangs() {
      const hanging = Promise.withResolvers<void>()
      goesOn = hanging.promise
      return hanging.resolve
    },
    letOut: () => (waiting = []),
  }
}
