import { drawName, widthOfText, wrapText } from '../../../paper/text.ts'
import { layout } from './layout.ts'

const { recipient, margin } = layout
const leading = 1.22
const smallestStep = 0.5

/** Name and address, exactly in the envelope's window; smaller where they are long, wrapped where that isn't enough. */
export function drawRecipient(document: PDFKit.PDFDocument, lines: string[]): void {
  const { size, fitted } = fit(document, lines)
  fitted.forEach((line, index) => {
    drawName(document, line, { left: margin, top: recipient.top + index * size * leading, size })
  })
}

function fit(document: PDFKit.PDFDocument, lines: string[]): { size: number; fitted: string[] } {
  for (let size: number = recipient.size; size >= recipient.smallest; size -= smallestStep) {
    const high = lines.length * size * leading <= recipient.height
    if (high && lines.every((line) => widthOfText(document, line, { size }) <= recipient.width)) {
      return { size, fitted: lines }
    }
  }
  const size = recipient.smallest
  return { size, fitted: lines.flatMap((line) => wrapText(document, line, { size }, recipient.width)) }
}
