import { mm } from '../../../paper/millimetres.ts'

/** What a printer has in it. Points. */
export interface Paper {
  width: number
  /** null: it is cut where the text ends. */
  height: number | null
  margin: number
  /** Texts don't run wider than this: long lines are hard to read. */
  contentWidth: number
  /** Of everything: a sheet is read from further away than a slip. */
  scale: number
}

export const papers = {
  /** The roll of receipt printers, of which they reach all but 4 mm at each side. */
  roll80: { width: mm(80), height: null, margin: mm(4), contentWidth: mm(72), scale: 1 },
  a4: { width: mm(210), height: mm(297), margin: mm(20), contentWidth: mm(150), scale: 1 },
} satisfies Record<string, Paper>

export type PaperName = keyof typeof papers

export function isPaperName(text: string): text is PaperName {
  return Object.hasOwn(papers, text)
}
