import { randomInt } from 'node:crypto'
import sodium from 'sodium-native'

/**
 * For readers and for machines that read print: no 0/O/Q, 1/I/J/l, 2/Z, 5/S, 6/G, 8/B, 9/g, U/V/Y, and no vowels, so
 * that no word appears by chance. 15 symbols: 760,000 codes of five. Rule: PIN-code letters 6.
 */
export const codeAlphabet = '347CDFHKMNPRTWX'

/** The codes of one letter, in the order of their numbers, from the system's CSPRNG. */
export function drawCodes(count: number, length: number): string[] {
  return Array.from({ length: count }, () => Array.from({ length }, drawSymbol).join(''))
}

/**
 * BLAKE2b-256, keyed by the pepper, over letter, number and code: five symbols could be guessed from an unkeyed hash,
 * and a hash copied to another letter or number proves nothing there.
 */
export function hashCode(pepper: Buffer, letterId: string, number: number, code: string): Buffer {
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(
    hash,
    Buffer.from(JSON.stringify(['letter-code-1', letterId, number, code])),
    pepper,
  )
  return hash
}

function drawSymbol(): string {
  return codeAlphabet.charAt(randomInt(codeAlphabet.length))
}
