import { fontName, splitIntoRuns, type Run, type Weight } from './fonts.ts'

/** How a text looks. Sizes and places in points. */
export interface Look {
  size: number
  weight?: Weight
  /** Another font than Inter, which has every character of the text. */
  font?: string
}

export interface Setting extends Look {
  left: number
  top: number
  colour?: string
  /** Wraps at this width; without it the text stays on one line. */
  width?: number
  /** `right`: up to where `width` ends. */
  align?: 'left' | 'right'
}

/** Nearly black: what a text is drawn in where nothing else is said. */
export const ink = '#1a1a1a'

/** Draws a text in whatever of our scripts it is written. Returns where the next line would start. */
export function drawText(document: PDFKit.PDFDocument, text: string, setting: Setting): number {
  const { left, width, align = 'left' } = setting
  const lines = width === undefined ? [printable(text)] : wrapText(document, text, setting, width)
  let { top } = setting
  for (const line of lines) {
    const indent = align === 'right' && width !== undefined ? width - widthOfText(document, line, setting) : 0
    drawRuns(document, line, { ...setting, left: left + indent, top })
    top += lineHeight(document, setting)
  }
  return top
}

/** Draws one line whose `top` is where its letters begin, not where its leading does. */
export function drawName(document: PDFKit.PDFDocument, text: string, setting: Setting): void {
  drawRuns(document, text, setting, { baseline: 'top' })
}

/** Breaks between words; a word that is wider than `width` has a line of its own. */
export function wrapText(document: PDFKit.PDFDocument, text: string, look: Look, width: number): string[] {
  const space = widthOfText(document, ' ', look)
  const lines: string[] = []
  let right = 0
  for (const word of printable(text).split(' ')) {
    const wide = widthOfText(document, word, look)
    right += space + wide
    if (lines.length > 0 && right <= width) lines.push(`${lines.pop()} ${word}`)
    else {
      lines.push(word)
      right = wide
    }
  }
  return lines
}

export function widthOfText(document: PDFKit.PDFDocument, text: string, look: Look): number {
  return runsOf(text, look).reduce(
    (width, run) => width + choose(document, run, look).widthOfString(run.text),
    0,
  )
}

/** From one line to the next. */
export function lineHeight(document: PDFKit.PDFDocument, look: Look): number {
  return choose(document, { subset: 'latin', text: '' }, look).currentLineHeight(true) + look.size * 0.2
}

/** Marks what carries no meaning, so that a screen reader passes it by. */
export function decorate(document: PDFKit.PDFDocument, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}

function drawRuns(
  document: PDFKit.PDFDocument,
  text: string,
  setting: Setting,
  options: PDFKit.Mixins.TextOptions = {},
): void {
  let { left } = setting
  for (const run of runsOf(text, setting)) {
    choose(document, run, setting)
      .fillColor(setting.colour ?? ink)
      .text(run.text, left, setting.top, { lineBreak: false, ...options })
    left += document.widthOfString(run.text)
  }
}

function choose(document: PDFKit.PDFDocument, { subset }: Run, { font, weight, size }: Look) {
  return document.font(font ?? fontName(subset, weight ?? 400)).fontSize(size)
}

function runsOf(text: string, { font }: Look): Run[] {
  if (font !== undefined) return [{ subset: 'latin', text }]
  const runs = splitIntoRuns(text)
  if (!runs) throw new Error('A text that cannot be printed got as far as the page')
  return runs
}

/** No file of Inter has the hyphen that does not break; here only spaces break a line anyway. */
function printable(text: string): string {
  return text.replaceAll('\u2011', '-')
}
