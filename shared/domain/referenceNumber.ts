/**
 * Reference numbers are made by the kiosk, offline: eleven random symbols (52 bits) and a check symbol, shown as
 * `K7QM-2XHA-9TRC`. No look-alikes (0/O, 1/I/L, 5/S, 8/B). The check is a weighted sum modulo 29, a prime above the
 * size of the alphabet: it finds every single wrong symbol and every swap of two.
 */
const alphabet = '234679ACDEFGHJKMNPQRTUVWXYZ'
const modulus = 29
const randomSymbols = 11
/** In symbols, without separators. */
export const referenceLength = randomSymbols + 1

declare const referenceNumberBrand: unique symbol

/** Twelve symbols without separators, check symbol last. */
export type ReferenceNumber = string & { readonly [referenceNumberBrand]: true }

/** @param randomBytes a CSPRNG: returns `count` fresh bytes at each call */
export function createReferenceNumber(randomBytes: (count: number) => Uint8Array): ReferenceNumber {
  for (;;) {
    const symbols = Array.from({ length: randomSymbols }, () => randomIndex(randomBytes))
    const check = checkIndex(symbols)
    if (check < alphabet.length) return [...symbols, check].map(symbolAt).join('') as ReferenceNumber
  }
}

/** Reads a reference number as typed: any case, any separators. `null` when it can't be one. */
export function parseReferenceNumber(typed: string): ReferenceNumber | null {
  const text = symbolsOf(typed)
  const indexes = [...text].map((symbol) => alphabet.indexOf(symbol))
  if (indexes.length !== referenceLength || indexes.includes(-1)) return null
  return checkIndex(indexes.slice(0, randomSymbols)) === indexes[randomSymbols]
    ? (text as ReferenceNumber)
    : null
}

/** Which letters and digits among what was typed no reference number has, each once: `O`, `5`. */
export function symbolsNeverUsed(typed: string): string[] {
  return [...new Set(symbolsOf(typed))].filter((symbol) => !alphabet.includes(symbol))
}

/** `K7QM2XHA9TRC` → `K7QM-2XHA-9TRC` */
export function groupReferenceNumber(reference: string): string {
  return reference.replace(/(.{4})(?=.)/gu, '$1-')
}

/** Rejection sampling: a byte from the last, incomplete run of the alphabet would favour its first symbols. */
function randomIndex(randomBytes: (count: number) => Uint8Array): number {
  const limit = 256 - (256 % alphabet.length)
  for (;;) {
    const byte = randomBytes(1)[0]
    if (byte !== undefined && byte < limit) return byte % alphabet.length
  }
}

function checkIndex(indexes: number[]): number {
  return indexes.reduce((sum, index, position) => sum + index * (position + 1), 0) % modulus
}

function symbolsOf(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/gu, '')
}

function symbolAt(index: number): string {
  return alphabet.charAt(index)
}
