import { describe, expect, it } from 'vitest'
import {
  codeShape,
  eraseFrom,
  insertInto,
  plainShape,
  reshape,
  spacelessShape,
  type Typed,
} from './typedText.ts'

/** `Stor|gata`: the caret is the bar, a selection what two bars enclose. */
function typed(drawn: string): Typed {
  const start = drawn.indexOf('|')
  const end = drawn.lastIndexOf('|')
  return { text: drawn.replaceAll('|', ''), start, end: end === start ? end : end - 1 }
}

function drawn({ text, start, end }: Typed): string {
  expect(end).toBe(start)
  return `${text.slice(0, start)}|${text.slice(end)}`
}

const plain = plainShape(10)
const reference = codeShape(12, 4)

describe('a key types', () => {
  it.each([
    ['|', 'S', 'S|'],
    ['Strgata|', 'n', 'Strgatan|'],
    ['St|rgata', 'o', 'Sto|rgata'],
    ['St|orga|ta', 'e', 'Ste|ta'],
    ['1234567890|', '1', '1234567890|'],
    ['12345678|', '9012', '1234567890|'],
  ])('where the caret is: "%s" and %s make "%s"', (before, key, after) => {
    expect(drawn(insertInto(typed(before), key, plain))).toBe(after)
  })

  it.each([
    ['K7QM|', '2', 'K7QM-2|'],
    ['K7|-', 'q', 'K7Q|'],
    ['K7Q|-2XHA', 'm', 'K7QM|-2XHA'],
    ['|', 'k7qm+2xha/9trc', 'K7QM-2XHA-9TRC|'],
    ['K7QM-2XHA-9TRC|', 'X', 'K7QM-2XHA-9TRC|'],
  ])('a reference number in groups: "%s" and %s make "%s"', (before, key, after) => {
    expect(drawn(insertInto(typed(before), key, reference))).toBe(after)
  })

  it('an e-mail address without spaces', () => {
    expect(drawn(insertInto(typed('kari|'), ' @', spacelessShape(99)))).toBe('kari@|')
  })
})

describe('the erase key takes', () => {
  it.each([
    ['|', '|'],
    ['Storgata|', 'Storgat|'],
    ['Stor|gata', 'Sto|gata'],
    ['S|tor|gata', 'S|gata'],
    ['|Stor', '|Stor'],
    ['a🙂|', 'a|'],
  ])('one character: "%s" becomes "%s"', (before, after) => {
    expect(drawn(eraseFrom(typed(before), plain))).toBe(after)
  })

  it('a symbol, never only the separator after it', () => {
    expect(drawn(eraseFrom(typed('K7QM-|2XHA'), reference))).toBe('K7Q|2-XHA')
  })
})

it('what the browser edited keeps its caret and finds its groups again', () => {
  expect(drawn(reshape(typed('K7x|QM-2'), reference))).toBe('K7X|Q-M2')
  expect(reference.read('k7qm-2xha')).toBe('K7QM2XHA')
})
