import { mm } from '../../../paper/millimetres.ts'
import { decorate, drawText } from '../../../paper/text.ts'
import { dateIn } from '../../../shared/domain/dateWords.ts'
import { groupReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { drawBands, drawCodes } from './codeGrid.ts'
import { colours, layout } from './layout.ts'
import type { LetterContent } from './letterContent.ts'
import { drawRecipient } from './recipient.ts'
import { fill, letterLocales, letterTexts, returnAddress, type LetterTexts } from './texts.ts'

const { margin, contentWidth } = layout

/** One letter, one page. The structure (title, paragraphs) is tagged, in the letter's own language. */
export function drawLetter(document: PDFKit.PDFDocument, letter: LetterContent): void {
  document.addPage()
  const texts = letterTexts(letter.language, letter.kind)
  decorate(document, () => {
    drawFoldMark(document)
    drawBands(document, letter.codes.length)
  })
  const section = document.struct('Sect', { lang: letterLocales[letter.language] })
  document.addStructure(section)
  const part = (tag: string, draw: () => unknown) => section.add(document.struct(tag, {}, [draw]))

  part('P', () => drawEnvelope(document, letter, texts))
  part('P', () => drawFacts(document, letter, texts))
  part('H1', () => drawText(document, texts.title, { ...layout.title, left: margin, weight: 600 }))
  part('P', () => drawIntroduction(document, letter, texts))
  part('P', () => drawCodes(document, letter.codes))
  part('P', () => drawAdvice(document, margin, texts.safeTitle, texts.safe))
  part('P', () =>
    drawAdvice(document, margin + layout.advice.columnWidth + layout.advice.gap, texts.helpTitle, texts.help),
  )
  section.end()
}

function drawEnvelope(document: PDFKit.PDFDocument, letter: LetterContent, texts: LetterTexts): void {
  drawText(document, texts.sender, { ...layout.sender, left: margin, weight: 600 })
  drawText(document, returnAddress, { ...layout.returnAddress, left: margin, colour: colours.quiet })
  drawRecipient(document, letter.recipient)
}

/** Right of what the window could ever show. */
function drawFacts(document: PDFKit.PDFDocument, letter: LetterContent, texts: LetterTexts): void {
  const { left, top, size } = layout.facts
  const facts = [
    [texts.date, dateIn(letter.language, letter.date)],
    [texts.reference, groupReferenceNumber(letter.referenceNumber)],
  ] as const
  facts.forEach(([label, value], index) => {
    const line = top + index * mm(14)
    drawText(document, label, { left, top: line, size: size - 1, colour: colours.quiet })
    drawText(document, value, { left, top: line + mm(5), size: size + 1, weight: 600 })
  })
}

function drawIntroduction(document: PDFKit.PDFDocument, letter: LetterContent, texts: LetterTexts): void {
  const { top, size } = layout.introduction
  const values = {
    count: letter.codes.length,
    length: letter.codes[0]?.length ?? 0,
    validUntil: letter.validUntil === null ? '' : dateIn(letter.language, letter.validUntil),
  }
  let line = drawText(document, fill(texts.introduction, values), {
    left: margin,
    top,
    size,
    width: contentWidth,
  })
  texts.steps.forEach((step, index) => {
    const stepTop = line + mm(2)
    drawText(document, `${index + 1}.`, { left: margin, top: stepTop, size, weight: 600 })
    const left = margin + mm(8)
    line = drawText(document, fill(step, values), { left, top: stepTop, size, width: contentWidth - mm(8) })
  })
}

function drawAdvice(document: PDFKit.PDFDocument, left: number, title: string, paragraphs: string[]): void {
  const { top, size, columnWidth: width } = layout.advice
  let line = drawText(document, title, { left, top, size: size + 2, weight: 600, width })
  for (const paragraph of paragraphs)
    line = drawText(document, paragraph, { left, top: line + mm(1.6), size, width })
}

function drawFoldMark(document: PDFKit.PDFDocument): void {
  document.moveTo(mm(4), layout.fold).lineTo(mm(9), layout.fold).lineWidth(0.5).stroke(colours.line)
}
