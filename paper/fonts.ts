import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'
import { unpackWoff } from './woff.ts'

const require = createRequire(import.meta.url)

export type Weight = 400 | 600
type Subset = (typeof subsets)[number]

/** A stretch of text that one font can draw. */
export interface Run {
  subset: Subset
  text: string
}

/** Inter comes in one file per script; `latin` first, since it alone draws nearly every text. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const
const weights: readonly Weight[] = [400, 600]

/** For the codes: equally wide symbols, drawn to be told apart by who sees little (Braille Institute, OFL). */
export const codeFont = 'codes'

/** As npm delivered them (SIL Open Font License), unpacked once; by the name under which a document has them. */
const files = new Map<string, Buffer>([
  ...subsets.flatMap((subset) =>
    weights.map((weight): [string, Buffer] => [
      fontName(subset, weight),
      load(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`),
    ]),
  ),
  [
    codeFont,
    load('@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-600-normal.woff'),
  ],
])

/** Asked for glyphs, since what a file says it covers is more than it has. */
const fonts = subsets.map((subset) => ({
  subset,
  font: fontkit.create(files.get(fontName(subset, 400)) ?? Buffer.alloc(0)) as Font,
}))

export function fontName(subset: Subset, weight: Weight): string {
  return `${subset} ${weight}`
}

/** A document embeds those that it uses. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  for (const [name, file] of files) document.registerFont(name, file)
}

/** Splits a text where the font must change; `null` when some character is in none of them. */
export function splitIntoRuns(text: string): Run[] | null {
  const runs: Run[] = []
  for (const character of text.normalize('NFC')) {
    const subset = subsetOf(character)
    if (!subset) return null
    const last = runs.at(-1)
    if (last?.subset === subset) last.text += character
    else runs.push({ subset, text: character })
  }
  return runs
}

function subsetOf(character: string): Subset | undefined {
  const code = character.codePointAt(0) ?? 0
  return fonts.find(({ font }) => font.hasGlyphForCodePoint(code))?.subset
}

function load(file: string): Buffer {
  return unpackWoff(readFileSync(require.resolve(file)))
}
