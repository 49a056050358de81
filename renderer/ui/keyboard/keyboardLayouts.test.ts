import { describe, expect, it } from 'vitest'
import { isRegisterLetter } from '../../../shared/domain/addressText.ts'
import {
  isAction,
  isSign,
  keyBeside,
  keyboardRows,
  keysInRow,
  type KeyboardLayout,
} from './keyboardLayouts.ts'

const pages = ['letters', 'further', 'signs'] as const
const typedBy = (layout: KeyboardLayout) =>
  new Set(pages.flatMap((page) => keyboardRows(layout, page, false).flat()).filter((key) => !isAction(key)))
const withCapitals = (keys: Set<string>) =>
  new Set([...keys].flatMap((key) => (key === 'ß' ? [key] : [key, key.toUpperCase()])))

describe('the keyboard', () => {
  it('has every letter of an address, the Sami ones too. Rule: Addresses 4', () => {
    const keys = withCapitals(typedBy('text'))
    const latin = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code))
    const wanted = [...latin.filter(isRegisterLetter), ...'áčđŋšŧžÁČĐŊŠŦŽ'].filter((letter) => letter !== ' ')
    expect(wanted.filter((letter) => !keys.has(letter))).toEqual([])
  })

  it('has every sign that a password may have been made with', () => {
    const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
    const keys = withCapitals(typedBy('text'))
    expect(ascii.filter((sign) => !keys.has(sign))).toEqual([])
  })

  it('has @ and full stop in sight for an e-mail address', () => {
    const first = keyboardRows('email', 'letters', false).flat()
    expect(first).toEqual(expect.arrayContaining(['@', '.', '-', '_']))
    expect(first).not.toContain('space')
  })

  it('types nothing but letters and digits into a code', () => {
    expect([...typedBy('code')].filter((key) => !/^[A-Z0-9]$/u.test(key))).toEqual([])
    expect(typedBy('code').size).toBe(36)
  })

  it('names every key that is neither letter nor digit', () => {
    const nameless = [...typedBy('text'), ...typedBy('email')].filter((key) => !/^[\p{L}\p{Nd}]$/u.test(key))
    expect(nameless.filter((key) => !isSign(key))).toEqual([])
  })

  it.each(['text', 'email', 'code', 'digits'] as const)('%s: no row is wider than the keyboard', (layout) => {
    for (const page of pages) {
      for (const row of keyboardRows(layout, page, false)) {
        expect(row.length).toBeLessThanOrEqual(keysInRow[layout])
      }
    }
  })

  it('moves on only where there is a field to move on to', () => {
    expect(keyboardRows('text', 'letters', false).flat()).toContain('next')
    expect(keyboardRows('text', 'letters', true).flat()).not.toContain('next')
  })
})

describe('an arrow key', () => {
  const rows = keyboardRows('text', 'letters', false)
  const from = (key: string, arrow: string) => {
    const row = rows.findIndex((keys) => keys.includes(key))
    const to = keyBeside(rows, { row, column: rows[row]!.indexOf(key) }, arrow)
    return to && rows[to.row]![to.column]
  }

  it.each([
    ['g', 'ArrowLeft', 'f'],
    ['g', 'ArrowRight', 'h'],
    ['g', 'ArrowUp', 't'],
    ['g', 'ArrowDown', 'v'],
    ['-', 'ArrowDown', 'next'],
    ['shift', 'ArrowDown', 'further'],
    ['space', 'ArrowUp', 'm'],
    ['next', 'ArrowUp', '-'],
  ])('leads from %s by %s to %s', (key, arrow, expected) => {
    expect(from(key, arrow)).toBe(expected)
  })

  it.each([
    ['1', 'ArrowUp'],
    ['1', 'ArrowLeft'],
    ['erase', 'ArrowRight'],
    ['space', 'ArrowDown'],
    ['g', 'Home'],
  ])('leads from %s by %s out, or nowhere', (key, arrow) => {
    expect(from(key, arrow)).toBeNull()
  })
})
