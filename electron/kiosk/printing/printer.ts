import type { PrinterTrouble } from '../../../shared/bridge/receipt.ts'
import type { Paper } from './paper.ts'
import type { ReceiptDocument } from './receiptDocument.ts'

/** What the printing system says of the printer at this moment. */
export interface PrinterLook {
  trouble: PrinterTrouble | null
  /** The jobs that have not gone out; null: it does not say. */
  waiting: string[] | null
}

/** What puts receipts on paper. Nothing here rejects: a printer that fails is everyday. */
export interface Printer {
  paper: Paper
  look(): Promise<PrinterLook>
  /** @returns the job it is known by from now on; null where it was not taken */
  print(document: ReceiptDocument): Promise<string | null>
  /** A job that has gone out already stays out. */
  cancel(job: string): Promise<void>
  /** Cancels whatever this kiosk left behind when it was last cut off. */
  clear(): Promise<void>
}
