const digitsInNumber = 11
const digitsShown = 6

export interface NationalIdCell {
  text: string
  /** `gap`: the first cell of the second group, as in `010190 12345`. */
  gap: boolean
}

/**
 * What has been typed, one cell per character and an empty one for each digit that is still missing. The last five
 * stay hidden from the queue behind, unless the visitor asks to see them. Rule: National identity numbers.
 */
export function nationalIdCells(typed: string, revealed: boolean): NationalIdCell[] {
  const characters = [...withoutSeparators(typed)]
  const length = Math.max(characters.length, digitsInNumber)
  return Array.from({ length }, (_, index) => ({
    text: index >= digitsShown && !revealed ? mask(characters[index]) : (characters[index] ?? ''),
    gap: index === digitsShown,
  }))
}

/** How many characters a visitor has typed, not counting the separators that are allowed between them. */
export function countTyped(typed: string): number {
  return withoutSeparators(typed).length
}

function mask(character: string | undefined): string {
  return character === undefined ? '' : '•'
}

function withoutSeparators(typed: string): string {
  return typed.replace(/[\s.\u2010-\u2015-]/gu, '')
}
