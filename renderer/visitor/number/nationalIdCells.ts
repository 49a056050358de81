const digitsInNumber = 11
const digitsInFirstGroup = 6

export interface NationalIdCell {
  text: string
  /** `gap`: the first cell of the second group, as in `010190 12345`. */
  gap: boolean
}

/**
 * What has been typed, one cell per character and an empty one for each digit that is still missing. All digits stay
 * hidden from the queue behind, those of the birth date, too, unless the visitor asks to see them.
 */
export function nationalIdCells(typed: string, revealed: boolean): NationalIdCell[] {
  const characters = [...withoutSeparators(typed)]
  const length = Math.max(characters.length, digitsInNumber)
  return Array.from({ length }, (_, index) => ({
    text: revealed ? (characters[index] ?? '') : mask(characters[index] ?? ''),
    gap: index === digitsInFirstGroup,
  }))
}

/** How many characters a visitor has typed, not counting the separators that are allowed between them. */
export function countTyped(typed: string): number {
  return withoutSeparators(typed).length
}

/** What isn't a digit is part of nobody's number, and seen to be wrong. */
function mask(character: string): string {
  return character.replace(/\d/u, '•')
}

function withoutSeparators(typed: string): string {
  return typed.replace(/[\s.\u2010-\u2015-]/gu, '')
}
