import type { Canvas } from '@napi-rs/canvas'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createWorker, PSM } from 'tesseract.js'
import { codeAlphabet } from './codes/codes.ts'
import { cellOf } from './pdf/codeGrid.ts'

const scale = 200 / 72

/**
 * Reads the codes of a page as a scanner at 200 dots per inch would: each where it is printed,
 * as a picture only, knowing which symbols there are.
 */
export async function readCodes(pdf: PDFDocumentProxy, pageNumber: number, count: number): Promise<string[]> {
  const worker = await createWorker('eng', 1, { langPath: tessdata(), cacheMethod: 'none', gzip: true })
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    tessedit_char_whitelist: codeAlphabet,
  })
  const codes: string[] = []
  for (let index = 0; index < count; index += 1) {
    const { data } = await worker.recognize(await photograph(pdf, pageNumber, cellOf(index, count)))
    codes.push(data.text.trim())
  }
  await worker.terminate()
  return codes
}

/** On the canvas that pdf.js brings along. */
async function photograph(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  area: { left: number; top: number; width: number; height: number },
): Promise<Buffer> {
  const page = await pdf.getPage(pageNumber)
  const viewport = page.getViewport({ scale, offsetX: -area.left * scale, offsetY: -area.top * scale })
  const factory = pdf.canvasFactory as { create(width: number, height: number): { canvas: Canvas } }
  const { canvas } = factory.create(Math.ceil(area.width * scale), Math.ceil(area.height * scale))
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  return canvas.toBuffer('image/png')
}

/** From npm: no download. */
function tessdata(): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')
}
