import { describe, expect, it } from 'vitest'
import { countTyped, nationalIdCells } from './nationalIdCells.ts'

const shown = (typed: string, revealed = false) =>
  nationalIdCells(typed, revealed)
    .map(({ text, gap }) => (gap ? ' ' : '') + (text || '_'))
    .join('')

describe('the cells of a national identity number', () => {
  it.each([
    ['', '______ _____'],
    ['0181', '••••__ _____'],
    ['0181900', '•••••• •____'],
    ['01819000049', '•••••• •••••'],
    ['018190 00049', '•••••• •••••'],
    ['0181900004912', '•••••• •••••••'],
    ['01A190', '••A••• _____'],
  ])('show "%s" as "%s"', (typed, expected) => {
    expect(shown(typed)).toBe(expected)
  })

  it('show everything when the visitor asks', () => {
    expect(shown('01819000049', true)).toBe('018190 00049')
  })

  it('count what was typed without its separators', () => {
    expect(countTyped('018190 000-49')).toBe(11)
  })
})
