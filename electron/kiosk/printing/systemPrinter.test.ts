import { expect, test } from 'vitest'
import { KioskStartError } from '../kioskStartError.ts'
import { papers } from './paper.ts'
import { systemPrinter } from './systemPrinter.ts'

test('a printer that nobody chose is none', () => {
  expect(systemPrinter(undefined, {})).toBeNull()
})

test('the paper is the one that is in the printer', () => {
  expect(systemPrinter({ name: 'receipts', paper: 'a4' }, {})?.paper).toBe(papers.a4)
})

test.each([
  ['receipts', 'A5', 'SKRANKE_PAPER must be one of roll80, a4.'],
  ['-o raw', 'roll80', 'SKRANKE_PRINTER must be the name of a CUPS queue'],
  ['two words', 'roll80', 'SKRANKE_PRINTER must be the name of a CUPS queue'],
])('%j with %j is refused with a sentence', (name, paper, sentence) => {
  const choose = () => systemPrinter({ name, paper }, {})
  expect(choose).toThrow(KioskStartError)
  expect(choose).toThrow(sentence)
})
