import { codeFont } from '../../../paper/fonts.ts'
import { mm } from '../../../paper/millimetres.ts'
import { drawText } from '../../../paper/text.ts'
import { colours, layout } from './layout.ts'

const { codes: grid, margin, contentWidth } = layout

/** Every second row on a band, so that an eye doesn't slip to the next one. */
export function drawBands(document: PDFKit.PDFDocument, count: number): void {
  const { rows, rowHeight } = measure(count)
  for (let row = 0; row <= rows; row += 1) {
    const top = grid.top + row * rowHeight
    if (row < rows && row % 2 === 0) document.rect(margin, top, contentWidth, rowHeight).fill(colours.band)
    const right = margin + contentWidth
    document.moveTo(margin, top).lineTo(right, top).lineWidth(0.6).stroke(colours.line)
  }
}

export function drawCodes(document: PDFKit.PDFDocument, codes: string[]): void {
  codes.forEach((code, index) => {
    const cell = cellOf(index, codes.length)
    const middle = cell.top + cell.height / 2
    drawText(document, String(index + 1), {
      left: cell.left - mm(3) - grid.numberWidth,
      top: middle - grid.numberSize * 0.6,
      width: grid.numberWidth,
      align: 'right',
      size: grid.numberSize,
      colour: colours.quiet,
    })
    drawText(document, code, {
      left: cell.left,
      top: middle - grid.size * 0.62,
      size: grid.size,
      font: codeFont,
    })
  })
}

/** Where a code lies, without its number; they run down the columns. */
export function cellOf(index: number, count: number) {
  const { rows, rowHeight } = measure(count)
  const before = grid.numberWidth + mm(3)
  const columnWidth = contentWidth / grid.columns
  return {
    left: margin + Math.floor(index / rows) * columnWidth + before,
    top: grid.top + (index % rows) * rowHeight,
    width: columnWidth - before,
    height: rowHeight,
  }
}

function measure(count: number): { rows: number; rowHeight: number } {
  const rows = Math.ceil(count / grid.columns)
  return { rows, rowHeight: grid.height / rows }
}
