import { expect, test } from 'vitest'
import { inputEvents } from './inputEvents.ts'

test.each([
  ['Control+Shift+I', ['control', 'shift'], 'I'],
  ['Control+r', ['control'], 'r'],
  ['Control++', ['control'], '+'],
  ['F5', [], 'F5'],
])('%s is pressed and let go, and types nothing', (keys, modifiers, keyCode) => {
  expect(inputEvents(keys)).toEqual([
    { type: 'keyDown', keyCode, modifiers },
    { type: 'keyUp', keyCode, modifiers },
  ])
})

test('a character is typed between', () => {
  expect(inputEvents('1').map(({ type, keyCode }) => [type, keyCode])).toEqual([
    ['keyDown', '1'],
    ['char', '1'],
    ['keyUp', '1'],
  ])
})
