/**
 * A text as a voice must get it: voices take `800 30 300` for 830,300 and a long number for a quantity, name the
 * asterisks that hide a number one by one, try codes as words, and stumble over hyphens that do not break.
 */
export function pronounce(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[*•]{2,}/gu, '')
    .replace(/(?<=\d\d) (?=\d)|(?<=\d) (?=\d\d)/gu, ', ')
    .replace(/\b(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z\d]{3,}\b/gu, (code) => [...code].join(' '))
    .replace(/\d{5,}|(?<![\d:.,])0\d+(?![:.,]?\d)/gu, (digits) => [...digits].join(' '))
    .trim()
}
