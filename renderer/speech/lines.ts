import { uncovered, type Veil } from './accessibleText.ts'

/** Something to be said. */
export interface Line {
  /** All of it: for the visitor's ears only, where it differs from what anybody may hear. */
  readonly whole: string
  /** What anybody may hear, and see in the caption. */
  readonly open: string
  /** It has not been said to its end, since whoever listens goes on. */
  readonly onCut?: () => void
}

/** @param cover stands for what is private */
export function lineOf(make: (veil: Veil) => string, cover: Veil): Line {
  return { whole: make(uncovered), open: make(cover) }
}

export function openLine(text: string): Line {
  return { whole: text, open: text }
}

/** In characters: two lines of a caption. */
const longest = 120

/** Sentence by sentence where it is long, so that a caption holds it and a key need not cut off all of it. */
export function split(line: Line, language: string): Line[] {
  if (line.open.length <= longest) return [line]
  const [whole, open] = [sentences(line.whole, language), sentences(line.open, language)]
  // What covers the private parts may not have their sentences.
  if (whole.length !== open.length) return [line]
  const lines: Line[] = []
  for (const [index, sentence] of open.entries()) {
    const last = lines.at(-1)
    const next = { ...line, whole: whole[index] ?? sentence, open: sentence }
    if (last === undefined || last.open.length + sentence.length > longest) lines.push(next)
    else lines[lines.length - 1] = { ...line, whole: last.whole + next.whole, open: last.open + next.open }
  }
  return lines
}

function sentences(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  )
}
