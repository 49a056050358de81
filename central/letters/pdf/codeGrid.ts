import { colours, layout, mm } from './layout.ts'
import { drawText } from './sheet.ts'

const { codes: grid, margin, contentWidth } = layout

interface Cell {
  number: number
  code: string
  row: number
  column: number
}

/** Every second row on a band, so that an eye doesn't slip to the next one. */
export function drawBands(document: PDFKit.PDFDocument, codes: string[]): void {
  const rows = rowsOf(codes)
  const height = grid.height / rows
  for (let row = 0; row <= rows; row += 1) {
    const top = grid.top + row * height
    if (row < rows && row % 2 === 0) document.rect(margin, top, contentWidth, height).fill(colours.band)
    const right = margin + contentWidth
    document.moveTo(margin, top).lineTo(right, top).lineWidth(0.6).stroke(colours.line)
  }
}

/** The codes, numbered down the columns. */
export function drawCodes(document: PDFKit.PDFDocument, codes: string[]): void {
  const rows = rowsOf(codes)
  cellsOf(codes, rows).forEach((cell) => drawCell(document, cell, grid.height / rows))
}

function rowsOf(codes: string[]): number {
  return Math.ceil(codes.length / grid.columns)
}

function cellsOf(codes: string[], rows: number): Cell[] {
  return codes.map((code, index) => ({
    number: index + 1,
    code,
    row: index % rows,
    column: Math.floor(index / rows),
  }))
}

function drawCell(document: PDFKit.PDFDocument, cell: Cell, rowHeight: number): void {
  const left = margin + (cell.column * contentWidth) / grid.columns
  const middle = grid.top + cell.row * rowHeight + rowHeight / 2
  drawText(document, String(cell.number), {
    left,
    top: middle - grid.numberSize * 0.6,
    width: grid.numberWidth,
    align: 'right',
    size: grid.numberSize,
    colour: colours.quiet,
  })
  drawText(document, cell.code, {
    left: left + grid.numberWidth + mm(3),
    top: middle - grid.size * 0.6,
    size: grid.size,
    weight: 600,
    characterSpacing: 1.2,
  })
}
