import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  createReferenceNumber,
  groupReferenceNumber,
  parseReferenceNumber,
  symbolsNeverUsed,
} from './referenceNumber.ts'

const alphabet = '234679ACDEFGHJKMNPQRTUVWXYZ'
const references = Array.from({ length: 20 }, () => createReferenceNumber(randomBytes))

describe('a reference number', () => {
  it('has twelve symbols without look-alikes', () => {
    for (const reference of references) expect(reference).toMatch(/^[234679ACDEFGHJKMNPQRTUVWXYZ]{12}$/u)
  })

  it.each(references)('%s is read as it was made, in any case and grouping', (reference) => {
    expect(parseReferenceNumber(reference)).toBe(reference)
    expect(parseReferenceNumber(` ${groupReferenceNumber(reference).toLowerCase()} `)).toBe(reference)
  })

  it.each(references)('%s is refused with any one symbol wrong', (reference) => {
    for (let position = 0; position < reference.length; position += 1) {
      for (const symbol of alphabet) {
        const typed = reference.slice(0, position) + symbol + reference.slice(position + 1)
        if (typed !== reference) expect(parseReferenceNumber(typed), typed).toBeNull()
      }
    }
  })

  it.each(references)('%s is refused with any two symbols swapped', (reference) => {
    for (let first = 0; first < reference.length; first += 1) {
      for (let second = first + 1; second < reference.length; second += 1) {
        const typed = swap(reference, first, second)
        if (typed !== reference) expect(parseReferenceNumber(typed), typed).toBeNull()
      }
    }
  })

  it('names the symbols that it can’t have, each once', () => {
    expect(symbolsNeverUsed('k7qm-2xha-9trc')).toEqual([])
    expect(symbolsNeverUsed('o7q5-2xha-OI?c')).toEqual(['O', '5', 'I'])
  })

  it('is refused with a symbol missing, one too many, or one that is never used', () => {
    const [reference = ''] = references
    expect(parseReferenceNumber(reference.slice(1))).toBeNull()
    expect(parseReferenceNumber(`${reference}2`)).toBeNull()
    expect(parseReferenceNumber(reference.replace(/^./u, '0'))).toBeNull()
  })

  it('draws every symbol equally often: bytes that would favour the first ones are drawn again', () => {
    const drawn = [255, 243, 242]
    const reference = createReferenceNumber(() => Uint8Array.of(drawn.shift() ?? 0))
    expect(reference.startsWith(`${alphabet.at(-1)}${alphabet[0]}`)).toBe(true)
  })
})

describe('groupReferenceNumber', () => {
  it('makes three groups of four', () => {
    expect(groupReferenceNumber(references[0]!)).toMatch(/^\w{4}-\w{4}-\w{4}$/u)
  })
})

function swap(text: string, first: number, second: number): string {
  const symbols = [...text]
  ;[symbols[first], symbols[second]] = [symbols[second]!, symbols[first]!]
  return symbols.join('')
}
