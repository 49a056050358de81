import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { LetterKind } from '../../../shared/domain/letter.ts'
import { registerFonts } from '../../../paper/fonts.ts'
import { layout } from './layout.ts'
import type { LetterContent } from './letterContent.ts'
import { drawLetter } from './page.ts'
import { documentTitles } from './texts.ts'

const pieceBytes = 256 * 1024

/**
 * Writes the letters of a batch, a page each, to a new file that only its owner can read, and flushes it to the disk.
 * Everything is embedded; the document's own data name no person.
 * @returns the file's SHA-256, hex
 */
export async function writeLetterDocument(
  path: string,
  letters: LetterContent[],
  createdAt: Date,
): Promise<string> {
  const document = createDocument(letters[0]?.kind ?? 'pin_code_letter', createdAt)
  const hash = createHash('sha256')
  const written = pipeline(
    document,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of inLargePieces(chunks)) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  )
  await Promise.all([drawLetters(document, letters), written])
  return hash.digest('hex')
}

/** `pdfkit` writes a few dozen bytes at a time, thousands of times a page: too often to hash and to call the system for. */
async function* inLargePieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < pieceBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  yield Buffer.concat(waiting)
}

/** Between two letters whoever else waits for the process has a turn: kiosks sync meanwhile. */
async function drawLetters(document: PDFKit.PDFDocument, letters: LetterContent[]): Promise<void> {
  for (const letter of letters) {
    drawLetter(document, letter)
    await nextTurn()
  }
  document.end()
}

export function createDocument(kind: LetterKind, createdAt: Date): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: [layout.page.width, layout.page.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'nb-NO',
    info: { Title: documentTitles[kind], Creator: 'Skranke', Producer: 'Skranke', CreationDate: createdAt },
  })
  registerFonts(document)
  return document
}
