import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'

const require = createRequire(import.meta.url)

export type Weight = 400 | 600
type Subset = (typeof subsets)[number]

/** A stretch of text that one font file can draw. */
export interface Run {
  subset: Subset
  text: string
}

/** Inter comes in one file per script; `latin` first, since it alone draws nearly every text. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const

/** Asked for glyphs, since what a file says it covers is more than it has. */
const fonts = subsets.map((subset) => ({ subset, font: fontkit.openSync(fontFile(subset, 400)) as Font }))

/** The font file, as npm delivered it (SIL Open Font License). */
export function fontFile(subset: Subset, weight: Weight): string {
  return require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)
}

/** For the codes: equally wide symbols, drawn to be told apart by who sees little (Braille Institute, OFL). */
export const codeFontFile =
  require.resolve('@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-600-normal.woff')

/** Splits a text where the font file must change; `null` when some character is in none of them. */
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
