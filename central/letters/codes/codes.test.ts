import { describe, expect, it } from 'vitest'
import { codeAlphabet, drawCodes, hashCode } from './codes.ts'

describe('the codes of a letter', () => {
  it('have no look-alikes and no vowels', () => {
    const ambiguous = ['0OQ', '1IJl', '2Z', '5S', '6G', '8B', '9g', 'UVY', 'AEIOUY']
    for (const symbol of ambiguous.join('')) expect(codeAlphabet).not.toContain(symbol)
  })

  it('use every symbol of the alphabet, and nothing else', () => {
    const codes = drawCodes(1000, 5)
    expect(codes.every((code) => code.length === 5)).toBe(true)
    expect([...new Set(codes.join(''))].sort().join('')).toBe([...codeAlphabet].sort().join(''))
  })

  it('are kept as hashes that hold for one key, letter and number only', () => {
    const [key, otherKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const hash = hashCode(key, 'letter', 1, '3CXTN')
    expect(hashCode(key, 'letter', 1, '3CXTN')).toEqual(hash)
    const others = [
      hashCode(otherKey, 'letter', 1, '3CXTN'),
      hashCode(key, 'another', 1, '3CXTN'),
      hashCode(key, 'letter', 2, '3CXTN'),
      hashCode(key, 'letter', 1, '3CXTK'),
    ]
    for (const other of others) expect(other).not.toEqual(hash)
  })
})
