import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { codeFont, registerFonts } from './fonts.ts'
import { drawText, lineHeight, widthOfText, wrapText } from './text.ts'

function newDocument() {
  const document = new PDFDocument({ autoFirstPage: false, compress: false })
  registerFonts(document)
  return document.addPage({ size: 'A4', margin: 0 })
}

/** The glyphs that are drawn, by their number in their font; 0 is the box of a character that the font lacks. */
async function glyphsOf(draw: (document: PDFKit.PDFDocument) => void): Promise<number[]> {
  const document = newDocument()
  draw(document)
  document.end()
  const content = (await buffer(document)).toString('latin1')
  const drawn = [...content.matchAll(/\[([^\]]*)\] TJ/gu)].flatMap(([, pieces = '']) => [
    ...pieces.matchAll(/<([0-9a-f]+)>/gu),
  ])
  return drawn.flatMap(([, hex = '']) => hex.match(/.{4}/gu)?.map((glyph) => parseInt(glyph, 16)) ?? [])
}

const size = 12

test.each([
  'Riegádannummar lea čuovvovaš: đ ŋ š ŧ ž Č Đ Ŋ Š Ŧ Ž',
  'D‑nummer «æøå» – “quoted”',
  'Łódź, Ελλάδα',
])('%s is drawn without a box for any of its characters', async (text) => {
  const glyphs = await glyphsOf((document) => drawText(document, text, { left: 0, top: 0, size }))
  expect(glyphs).toHaveLength(text.length)
  expect(glyphs).not.toContain(0)
})

test('a box would be found', async () => {
  const inTheWrongFont = (document: PDFKit.PDFDocument) =>
    drawText(document, 'čŋ', { left: 0, top: 0, size, font: codeFont })
  expect(await glyphsOf(inTheWrongFont)).toEqual([0, 0])
})

test('a text breaks between words where the next would not fit, and says where the next line starts', () => {
  const document = newDocument()
  const text = 'Ovdanamma ja goargu galget leat poastakássas'
  const lines = wrapText(document, text, { size }, 100)
  expect(lines.join(' ')).toBe(text)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(widthOfText(document, line, { size })).toBeLessThanOrEqual(100)
  const bottom = drawText(document, text, { left: 0, top: 10, size, width: 100 })
  expect(bottom).toBeCloseTo(10 + lines.length * lineHeight(document, { size }))
})

test('a word wider than the line stands alone', () => {
  const wide = 'Hestehovblomsterbukettsamlingen'
  expect(wrapText(newDocument(), `En ${wide} her`, { size }, 60)).toEqual(['En', wide, 'her'])
})
