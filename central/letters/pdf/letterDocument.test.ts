import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReferenceNumber, groupReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { languages } from '../../../shared/domain/language.ts'
import { codeAlphabet } from '../codes/codes.ts'
import { readCodes } from '../testOcr.ts'
import { openPdf, printedCodes, textPieces, type TextPiece } from '../testPdf.ts'
import { layout } from './layout.ts'
import type { LetterContent } from './letterContent.ts'
import { writeLetterDocument } from './letterDocument.ts'
import { randomBytes } from 'node:crypto'

const folder = mkdtempSync(join(tmpdir(), 'skranke-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'letters.pdf')

const recipients = [
  ['Čuđŋa Šŧž Blåbærsyltetøy', 'c/o Ærlig Østers', 'Storgata 12B', '0184 OSLO'],
  [
    'Forsiktig-Omtenksom Mangfoldig Regnskapsførerforeningsleder Hestehovblomsterbukettsen',
    'c/o Sprudlende Vannkjemiker',
    'Bâtiment B, Łódź',
    '12 Rue des Lilas',
    '75020 Paris',
    'FRANKRIKE',
  ],
]
const titles = {
  nb: 'PIN-kodenedinetilMinID',
  nn: 'PIN-kodanedinetilMinID',
  se: 'DuMinIDPIN-kodat',
  en: 'YourPINcodesforMinID',
}
const dates = { nb: '12.mai2026', nn: '12.mai2026', se: 'miessemánu12.beaivvi2026', en: '12May2026' }

/** One in each language. */
const letters: LetterContent[] = languages.map((language, index) => ({
  kind: 'pin_code_letter',
  language,
  date: '2026-05-12',
  referenceNumber: createReferenceNumber((count) => randomBytes(count)),
  recipient: recipients[index % 2] ?? [],
  codes: sampleCodes(index * 20),
  validUntil: null,
}))

describe('the letters of a batch', () => {
  let pdf: PDFDocumentProxy
  let pages: PDFPageProxy[]
  beforeAll(async () => {
    await writeLetterDocument(path, letters, new Date('2026-05-12T10:00:00Z'))
    pdf = await openPdf(path)
    pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  })

  it('are a page each', () => {
    expect(pages).toHaveLength(letters.length)
  })

  it('say in their own language who they are for, their reference and their numbered codes', async () => {
    for (const [index, page] of pages.entries()) {
      const text = joined(await textPieces(page))
      const letter = letters[index]!
      expect(text).toContain(joined(letter.recipient.map((line) => ({ text: line }))))
      expect(text).toContain(groupReferenceNumber(letter.referenceNumber))
      expect(text).toContain(titles[letter.language])
      expect(text).toContain(dates[letter.language])
      expect(await printedCodes(page)).toEqual(new Map(letter.codes.map((code, place) => [place + 1, code])))
    }
  })

  it('show nothing through the window but the return address, name and address', async () => {
    const { left, top, width, height } = layout.clear
    for (const [index, page] of pages.entries()) {
      const visible = (await textPieces(page)).filter(
        (piece) =>
          piece.right > left && piece.left < left + width && piece.bottom > top && piece.top < top + height,
      )
      const [returnAddress = { text: '' }, ...recipient] = visible
      expect(returnAddress.text).toMatch(/^Retur: /u)
      expect(joined(recipient)).toBe(
        joined((letters[index]?.recipient ?? []).map((line) => ({ text: line }))),
      )
    }
  })

  it('have name and address inside the window, however long they are', async () => {
    const { left, top, width, height } = layout.window
    for (const page of pages) {
      const pieces = await textPieces(page)
      const address = pieces.slice(
        pieces.findIndex(({ text }) => text.startsWith('Retur')),
        pieces.findIndex(({ text }) => /^(?:Dato|Date|Dáhton)$/u.test(text)),
      )
      expect(address.length).toBeGreaterThan(4)
      for (const piece of address) {
        expect(piece.left).toBeGreaterThanOrEqual(left)
        expect(piece.right).toBeLessThanOrEqual(left + width)
        expect(piece.top).toBeGreaterThanOrEqual(top)
        expect(piece.bottom).toBeLessThanOrEqual(top + height)
      }
    }
  })

  it('keep the codes below the fold, at 14 points or more, and everything on the page', async () => {
    for (const [index, page] of pages.entries()) {
      const pieces = await textPieces(page)
      const codes = pieces.filter(({ text }) => letters[index]?.codes.includes(text))
      expect(codes).toHaveLength(20)
      for (const code of codes) {
        expect(code.top).toBeGreaterThan(layout.fold)
        expect(code.bottom - code.top).toBeGreaterThanOrEqual(14)
      }
      for (const piece of pieces) {
        expect(piece.right).toBeLessThan(layout.page.width - layout.margin / 2)
        expect(piece.bottom).toBeLessThan(layout.page.height - layout.margin / 2)
      }
    }
  })

  it('are tagged, embed their fonts, and name no person in the data of the document', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'PIN-kodebrev',
      Creator: 'Skranke',
      Producer: 'Skranke',
      Language: 'nb-NO',
    })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const raw = readFileSync(path, 'latin1')
    expect(raw.match(/\/FontFile2/gu)?.length).toBe(raw.match(/\/FontDescriptor /gu)?.length)
    expect(JSON.stringify(info)).not.toMatch(/Čuđŋa|Forsiktig/u)
  })

  it('are read back by a machine that only sees the paper', async () => {
    for (const [index, letter] of letters.entries()) {
      expect(await readCodes(pdf, index + 1, letter.codes.length)).toEqual(letter.codes)
    }
  })
})

/** Rule: PIN-code letters 11. */
it('an activation letter has one code, and says until when it works', async () => {
  const activation = { ...letters[0]!, kind: 'activation_letter', validUntil: '2026-07-11' } as const
  const written = join(folder, 'activation.pdf')
  await writeLetterDocument(written, [{ ...activation, codes: ['3CXTNPWM'] }], new Date())
  const pdf = await openPdf(written)
  const text = joined(await textPieces(await pdf.getPage(1)))
  expect(text).toMatch(/AktiveringskodendintilMinID.*tilogmed11\.juli2026.*3CXTNPWM/u)
  expect(await pdf.getMetadata()).toMatchObject({ info: { Title: 'Aktiveringsbrev' } })
})

/** Without spaces: where a line or a font file ends, a reader may put one or none. */
function joined(pieces: Pick<TextPiece, 'text'>[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '')
}

/** Every symbol in every place, the same at every run: no machine reads every code that there is. */
function sampleCodes(offset: number): string[] {
  return Array.from({ length: 20 }, (_, index) =>
    Array.from({ length: 5 }, (_, place) =>
      codeAlphabet.charAt((offset + index * (place + 1) + place * 4) % codeAlphabet.length),
    ).join(''),
  )
}
