import { codeFont } from '../../../paper/fonts.ts'
import { mm } from '../../../paper/millimetres.ts'
import { drawText, lineHeight, wrapText, type Look } from '../../../paper/text.ts'
import { qrCode } from '../../../shared/domain/qrCode.ts'
import type { Paper } from './paper.ts'
import type { ReceiptText } from './receiptText.ts'

/** What stands on the paper, one below the other. Points. */
type Piece = { gap: number } & (
  | { kind: 'text'; tag: 'H1' | 'H2' | 'P'; text: string; look: Look }
  | { kind: 'qr'; text: string; side: number }
)

/** For the paper of a thermal printer (203 dots an inch) and old eyes. */
const looks = {
  title: { size: 19, weight: 600 },
  errand: { size: 13, weight: 600 },
  heading: { size: 11.5, weight: 600 },
  text: { size: 11.5 },
  number: { size: 23, font: codeFont },
} as const satisfies Record<string, Look>

/** A module is a millimetre: what the camera of an old telephone makes out. */
const qrSide = mm(29)

export function piecesOf(text: ReceiptText, { scale }: Paper): Piece[] {
  const piece = (tag: 'H1' | 'H2' | 'P', words: string, { size, ...look }: Look, gap = 0): Piece => ({
    kind: 'text',
    tag,
    text: words,
    look: { ...look, size: size * scale },
    gap: gap * scale,
  })
  const { reference } = text
  return [
    piece('H1', text.title, looks.title),
    piece('P', text.errand, looks.errand, 2),
    ...text.place.map((line, index) => piece('P', line, looks.text, index === 0 ? 4 : 0)),
    ...(reference
      ? [
          piece('H2', reference.label, looks.heading, 10),
          piece('P', reference.number, looks.number, 2),
          { kind: 'qr' as const, text: reference.number, side: qrSide * scale, gap: 0 },
        ]
      : []),
    ...text.parts.flatMap(({ heading, lines }) => [
      piece('H2', heading, looks.heading, 9),
      ...lines.map((line) => piece('P', line, looks.text, 1)),
    ]),
  ]
}

export function heightOf(document: PDFKit.PDFDocument, piece: Piece, { contentWidth }: Paper): number {
  if (piece.kind === 'qr') return piece.gap + piece.side
  const { text, look, gap } = piece
  return gap + wrapText(document, text, look, contentWidth).length * lineHeight(document, look)
}

export function drawPiece(document: PDFKit.PDFDocument, piece: Piece, paper: Paper, top: number): void {
  const { margin: left, contentWidth: width } = paper
  if (piece.kind === 'qr') {
    drawQrCode(document, piece.text, { left, top: top + piece.gap, side: piece.side })
    return
  }
  const { tag, text, look, gap } = piece
  const draw = () => {
    drawText(document, text, { ...look, left, top: top + gap, width })
  }
  document.addStructure(document.struct(tag, {}, [draw]))
}

function drawQrCode(
  document: PDFKit.PDFDocument,
  text: string,
  { left, top, side }: { left: number; top: number; side: number },
): void {
  const { size, quietZone, path } = qrCode(text)
  const module = side / size
  const draw = () => {
    document.save()
    // The margin is white, too: so what is black begins where the texts do.
    document.translate(left - quietZone * module, top).scale(module)
    document.path(path).fill('#000000').restore()
  }
  document.addStructure(document.struct('Figure', { alt: text }, [draw]))
}
