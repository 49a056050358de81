import { expect, test } from 'vitest'
import type { PrinterState } from '../../../shared/bridge.ts'
import { fakePrinter } from '../../../test/support/fakePrinter.ts'
import { manualTimers } from '../../../test/support/manualTimers.ts'
import type { Problem } from '../problem.ts'
import { kioskPrinting } from './printing.ts'
import type { ReceiptDocument } from './receiptDocument.ts'

const document: ReceiptDocument = { pdf: Buffer.from('%PDF'), width: 226, height: 700 }
const second = 1_000

function printingOn(fake = fakePrinter()) {
  const time = manualTimers()
  const states: PrinterState[] = []
  const problems: Problem[] = []
  const printing = kioskPrinting({
    printer: fake.printer,
    timers: time.timers,
    report: (problem) => problems.push(problem),
    onChanged: (state) => states.push(state),
  })
  /** Lets time pass as a clock does, so that each look is answered before the next. */
  async function pass(seconds: number): Promise<void> {
    for (let left = seconds * second; left > 0; left -= second / 2) {
      time.advance(second / 2)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { fake, printing, states, problems, pass, pending: time.pending }
}

test('a receipt is taken, printed, and out', async () => {
  const { fake, printing, states, pass, pending } = printingOn()
  expect(await printing.describe()).toBe('ready')
  expect(await printing.print(document)).toEqual({ ok: true })
  expect(await printing.describe()).toBe('printing')
  await pass(2)
  fake.letOut()
  await pass(2)
  expect(states).toEqual(['printing', 'printed'])
  expect(pending()).toEqual([])
})

test('who taps twice gets one; who asks again when it is out gets another', async () => {
  const { fake, printing, pass } = printingOn()
  expect(await Promise.all([printing.print(document), printing.print(document)])).toEqual([
    { ok: true },
    { ok: true },
  ])
  await printing.print(document)
  expect(fake.taken).toHaveLength(1)
  fake.letOut()
  await pass(2)
  await printing.print(document)
  expect(fake.taken).toHaveLength(2)
})

test('what keeps it waiting is told to the visitor, and to whoever sees to printers; then it goes on', async () => {
  const { fake, printing, states, problems, pass } = printingOn()
  await printing.print(document)
  fake.has('out_of_paper')
  await pass(4)
  expect(await printing.describe()).toBe('out_of_paper')
  fake.has(null)
  await pass(2)
  fake.letOut()
  await pass(2)
  expect(states).toEqual(['printing', 'out_of_paper', 'printing', 'printed'])
  expect(problems).toEqual([{ kind: 'printer_trouble', trouble: 'out_of_paper' }])
})

test('a printer that says nothing and prints nothing is at fault after half a minute', async () => {
  const { printing, states, pass } = printingOn()
  await printing.print(document)
  await pass(28)
  expect(states).toEqual(['printing'])
  await pass(4)
  expect(states).toEqual(['printing', 'fault'])
})

test('what is not taken is answered with the reason, and can be tried again', async () => {
  const { fake, printing, states } = printingOn()
  fake.takesNothing()
  expect(await printing.print(document)).toEqual({ ok: false, error: 'fault' })
  fake.has('offline')
  expect(await printing.print(document)).toEqual({ ok: false, error: 'offline' })
  expect(states).toEqual(['fault', 'offline'])
  // It may have been taken all the same, and the answer lost.
  expect(fake.cleared()).toBe(3)
})

test('a stopped printer is told before anything is printed, and is no news the second time', async () => {
  const { fake, printing, problems } = printingOn()
  fake.has('fault')
  expect(await printing.describe()).toBe('fault')
  expect(await printing.describe()).toBe('fault')
  expect(problems).toEqual([{ kind: 'printer_trouble', trouble: 'fault' }])
})

test('what an earlier run left in the queue is cancelled at the start', () => {
  expect(printingOn().fake.cleared()).toBe(1)
})

test('a receipt that is stuck when the visit ends is cancelled at once', async () => {
  const { fake, printing, states, pass, pending } = printingOn()
  await printing.print(document)
  fake.has('out_of_paper')
  await pass(2)
  printing.endVisit()
  await pass(1)
  expect(fake.cancelled).toEqual(['receipts-1'])
  expect(pending()).toEqual([])
  expect(states).toEqual(['printing', 'out_of_paper'])
})

test('one that is just coming out is let out, and then cancelled; the next visitor hears nothing of it', async () => {
  const { fake, printing, states, pass } = printingOn()
  await printing.print(document)
  printing.endVisit()
  await pass(9)
  expect(fake.cancelled).toEqual([])
  expect(await printing.describe()).toBe('ready')
  await pass(2)
  expect(fake.cancelled).toEqual(['receipts-1'])
  expect(states).toEqual(['printing'])
})

test('one that is only just being handed over when the visit ends is nobody’s any more', async () => {
  const { fake, printing, states, pass } = printingOn()
  const answer = printing.print(document)
  printing.endVisit()
  expect(await answer).toEqual({ ok: false, error: 'no_receipt' })
  await pass(11)
  expect(fake.cancelled).toEqual(['receipts-1'])
  expect(states).toEqual([])
})

test('a printing system that hangs for one visitor tells the next one nothing, and leaves their receipt alone', async () => {
  const { fake, printing, states, pass } = printingOn()
  fake.takesNothing()
  const goOn = fake.hangs()
  const first = printing.print(document)
  await pass(1)
  printing.endVisit()
  fake.takesAgain()
  expect(await printing.print(document)).toEqual({ ok: true })
  goOn()
  expect(await first).toEqual({ ok: false, error: 'no_receipt' })
  expect(await printing.describe()).toBe('printing')
  printing.endVisit()
  await pass(1)
  expect(states).toEqual(['printing'])
  expect(fake.cancelled).toEqual([])
})

test('a kiosk that closes leaves nothing in the queue', async () => {
  const { fake, printing, pending } = printingOn()
  await printing.print(document)
  printing.endVisit()
  await printing.print(document)
  await printing.close()
  expect(fake.cancelled.sort()).toEqual(['receipts-1', 'receipts-2'])
  expect(pending()).toEqual([])
})
