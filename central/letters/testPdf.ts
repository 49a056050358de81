import { readFile } from 'node:fs/promises'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text where it lies on the page, in points from the upper left corner. */
export interface TextPiece {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

export async function openPdf(path: string) {
  const data = new Uint8Array(await readFile(path))
  return getDocument({ data, verbosity: 0 }).promise
}

export async function textPieces(page: PDFPageProxy): Promise<TextPiece[]> {
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size, left, baseline] = item.transform as number[]
    const bottom = height - (baseline ?? 0)
    return {
      text: item.str,
      left: left ?? 0,
      right: (left ?? 0) + item.width,
      top: bottom - (size ?? 0),
      bottom,
    }
  })
}

/** The codes as printed, by number. */
export async function printedCodes(page: PDFPageProxy): Promise<Map<number, string>> {
  const texts = (await textPieces(page)).map(({ text }) => text)
  return new Map(
    texts.flatMap((text, index): [number, string][] => {
      const next = texts[index + 1] ?? ''
      return /^\d{1,2}$/u.test(text) && /^[0-9A-Z]{5}$/u.test(next) ? [[Number(text), next]] : []
    }),
  )
}
