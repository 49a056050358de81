import type { Handlers, KioskDescription } from '../../../shared/bridge.ts'
import type { Cache } from '../cache/cache.ts'
import type { VisitSession } from '../visit/session.ts'
import type { Printing } from './printing.ts'
import { doneIn, type Receipt } from './receipt.ts'
import { receiptText } from './receiptText.ts'

export interface ReceiptContext {
  /** null: this kiosk prints nothing. */
  printing: Printing | null
  session: VisitSession
  cache: Cache
  describe: () => KioskDescription
  clock: () => Date
}

/** Paper for the visitor: which of the visit's own doings is all that a screen has a say in. */
export function receiptCalls({
  printing,
  session,
  cache,
  describe,
  clock,
}: ReceiptContext): Pick<Handlers, 'receipt.describe' | 'receipt.print'> {
  return {
    'receipt.describe': async () => ({ state: (await printing?.describe()) ?? 'no_printer' }),

    async 'receipt.print'(request) {
      session.touch()
      if (printing === null) return { ok: false, error: 'no_printer' }
      const visit = session.current()
      const done = doneIn(visit, cache, request)
      if (done === null) return { ok: false, error: 'no_receipt' }
      const { language } = request
      const receipt: Receipt = { language, at: clock(), done, kiosk: describe() }
      // Loaded when first needed: it takes longer than all the rest of the start.
      const { receiptDocument } = await import('./receiptDocument.ts')
      const document = await receiptDocument(receiptText(receipt), language, printing.paper)
      if (session.current() !== visit) return { ok: false, error: 'no_receipt' }
      return printing.print(document)
    },
  }
}
