import { colours } from './layout.ts'
import { fontName, splitIntoRuns, type Weight } from './fonts.ts'

/** How one piece of text is set. Sizes and places in points. */
export interface Setting {
  left: number
  top: number
  size: number
  weight?: Weight
  /** Another font than Inter. */
  font?: string
  colour?: string
  /** Wraps at this width; without it the text stays on one line. */
  width?: number
  align?: 'left' | 'right'
}

/** Draws text; the texts of the locales need the `latin` file only. Returns where the next line would start. */
export function drawText(document: PDFKit.PDFDocument, text: string, setting: Setting): number {
  document
    .font(setting.font ?? fontName('latin', setting.weight ?? 400))
    .fontSize(setting.size)
    .fillColor(setting.colour ?? colours.text)
    .text(text, setting.left, setting.top, {
      lineBreak: setting.width !== undefined,
      lineGap: setting.size * 0.2,
      align: setting.align ?? 'left',
      ...(setting.width === undefined ? {} : { width: setting.width }),
    })
  return document.y
}

/** Draws one line in whatever scripts it is written; it must be printable ({@link splitIntoRuns}). */
export function drawName(document: PDFKit.PDFDocument, text: string, setting: Setting): void {
  let left = setting.left
  for (const run of runsOf(text)) {
    document
      .font(fontName(run.subset, setting.weight ?? 400))
      .fontSize(setting.size)
      .fillColor(setting.colour ?? colours.text)
      .text(run.text, left, setting.top, { lineBreak: false, baseline: 'top' })
    left += document.widthOfString(run.text)
  }
}

export function widthOfName(document: PDFKit.PDFDocument, text: string, size: number): number {
  return runsOf(text).reduce(
    (width, run) => width + document.font(fontName(run.subset, 400)).fontSize(size).widthOfString(run.text),
    0,
  )
}

/** Marks what carries no meaning, so that a screen reader passes it by. */
export function decorate(document: PDFKit.PDFDocument, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}

function runsOf(text: string) {
  const runs = splitIntoRuns(text)
  if (!runs) throw new Error('A text that cannot be printed got as far as the page')
  return runs
}
