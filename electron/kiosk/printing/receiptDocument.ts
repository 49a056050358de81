import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { registerFonts } from '../../../paper/fonts.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Paper } from './paper.ts'
import { drawPiece, heightOf, piecesOf } from './receiptPieces.ts'
import type { ReceiptText } from './receiptText.ts'

/** A receipt as PDF, and how much paper it takes. */
export interface ReceiptDocument {
  pdf: Buffer
  /** Points. */
  width: number
  height: number
}

/** One page, with its fonts in it; tagged, so that whoever saves it can have it read aloud. */
export async function receiptDocument(
  text: ReceiptText,
  language: Language,
  paper: Paper,
): Promise<ReceiptDocument> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: text.title, Creator: 'Skranke', Producer: 'Skranke' },
  })
  registerFonts(document)
  const pieces = piecesOf(text, paper)
  const heights = pieces.map((piece) => heightOf(document, piece, paper))
  const { width, margin } = paper
  const height = paper.height ?? heights.reduce((sum, next) => sum + next, 2 * margin)
  document.addPage({ size: [width, height], margin: 0 })
  let top = margin
  pieces.forEach((piece, index) => {
    drawPiece(document, piece, paper, top)
    top += heights[index] ?? 0
  })
  document.end()
  return { pdf: await buffer(document), width, height }
}
