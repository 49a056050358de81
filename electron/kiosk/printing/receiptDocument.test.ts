import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { exampleDone, exampleReceipt } from '../../../test/support/exampleReceipt.ts'
import { fakeReference } from '../../../test/support/fakeBridge.ts'
import { readQrCode } from '../../../test/support/readQrCode.ts'
import { mm } from '../../../paper/millimetres.ts'
import { languages } from '../../../shared/domain/language.ts'
import { papers, type PaperName } from './paper.ts'
import type { Receipt } from './receipt.ts'
import { receiptDocument } from './receiptDocument.ts'
import { receiptText } from './receiptText.ts'

async function print(receipt: Receipt, paper: PaperName) {
  const document = await receiptDocument(receiptText(receipt), receipt.language, papers[paper])
  const pdf = await getDocument({ data: new Uint8Array(document.pdf), verbosity: 0 }).promise
  expect(pdf.numPages).toBe(1)
  return { ...document, page: await pdf.getPage(1), meta: await pdf.getMetadata() }
}

/** Where pieces of text end, and what they say without spaces: a reader may put one where a font ends, or none. */
async function textOn(page: PDFPageProxy) {
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
  return {
    right: Math.max(...pieces.map(({ transform, width }) => Number(transform[4]) + width)),
    lowest: Math.min(...pieces.map(({ transform }) => Number(transform[5]))),
    words: folded(pieces.map(({ str }) => str).join('')),
  }
}

function folded(text: string): string {
  return text.replace(/\s/gu, '').replaceAll('\u2011', '-')
}

describe.each(Object.keys(papers) as PaperName[])('on %s', (name) => {
  const paper = papers[name]

  test.each(languages)('a receipt in %s stands on one page, between the margins', async (language) => {
    for (const done of [exampleDone.dated, exampleDone.notYetBlocked, exampleDone.moveStored]) {
      const receipt = exampleReceipt(done, language)
      const { page, width, height } = await print(receipt, name)
      const { right, lowest, words } = await textOn(page)
      expect(page.view).toEqual([0, 0, expect.closeTo(width), expect.closeTo(height)])
      expect(right).toBeLessThanOrEqual(paper.margin + paper.contentWidth + 0.01)
      expect(lowest).toBeGreaterThan(paper.margin)
      const { title, errand, parts } = receiptText(receipt)
      const texts = [title, errand, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])]
      for (const text of texts) expect(words).toContain(folded(text))
    }
  })

  test('the camera of a telephone reads the reference number and nothing else', async () => {
    const { page } = await print(exampleReceipt(exampleDone.dated), name)
    expect(readQrCode(await modulesOn(page, paper.margin))).toBe(fakeReference)
  })

  test('its fonts are in it, and the document’s own data tell nothing', async () => {
    const { pdf, meta } = await print(exampleReceipt(exampleDone.dated), name)
    const raw = pdf.toString('latin1')
    expect(raw.match(/\/FontFile2/gu)?.length).toBe(raw.match(/\/FontDescriptor /gu)?.length)
    expect(meta.info).toMatchObject({ Title: 'Kvittering', Creator: 'Skranke', Language: 'nb' })
    expect(JSON.stringify(meta.info)).not.toContain(fakeReference)
  })
})

test('a roll is 80 mm wide and cut where the text ends; a sheet is A4', async () => {
  const short = await print(exampleReceipt(exampleDone.blocked), 'roll80')
  const long = await print(exampleReceipt(exampleDone.dated), 'roll80')
  expect([short.width, long.width]).toEqual([mm(80), mm(80)])
  expect(short.height).toBeLessThan(long.height)
  expect((await textOn(long.page)).lowest).toBeLessThan(mm(8))
  const sheet = await print(exampleReceipt(exampleDone.dated), 'a4')
  expect([sheet.width, sheet.height]).toEqual([mm(210), mm(297)])
})

test('a sheet has room for a counter with other hours every day', async () => {
  const receipt = exampleReceipt(exampleDone.dated, 'se')
  const office = receipt.kiosk.office!
  const openingHours = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, opens: '08:00', closes: `11:0${weekday}` },
    { weekday, opens: '12:30', closes: '18:00' },
  ])
  const kiosk = { ...receipt.kiosk, office: { ...office, openingHours } }
  const { page } = await print({ ...receipt, kiosk }, 'a4')
  expect((await textOn(page)).lowest).toBeGreaterThan(papers.a4.margin)
})

/** The page as a camera sees it: the code is all the black there is from its upper left corner on. */
async function modulesOn(page: PDFPageProxy, margin: number) {
  const scale = 4
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(viewport.width, viewport.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({ canvas: null, canvasContext: context as never, viewport }).promise
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const isBlack = (x: number, y: number) => (data[(y * canvas.width + x) * 4] ?? 255) < 16

  // Texts are nearly black: the first pixels that are black are the code's finder.
  const left = Math.round(margin * scale) + 2
  const top = Array.from({ length: canvas.height }, (_, y) => y).find((y) => isSolid(isBlack, left, y))!
  let right = left
  while (isBlack(right, top + 2)) right += 1
  const module = (right - margin * scale) / 7
  return (row: number, column: number) =>
    isBlack(Math.round(margin * scale + (column + 0.5) * module), Math.round(top + (row + 0.5) * module))
}

/** A finder is black for far longer than any letter. */
function isSolid(isBlack: (x: number, y: number) => boolean, left: number, top: number): boolean {
  return Array.from({ length: 60 }, (_, index) => left + index).every((x) => isBlack(x, top + 2))
}
