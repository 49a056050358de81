import { expect, test } from 'vitest'
import { inputEvents } from './inputEvents.ts'

test.each([
  ['Control+Shift+I', ['control', 'shift'], 'I'],
  ['Control+r', ['control'], 'r'],
  ['Control++', ['control'], '+'],
  ['F5', [], 'F5'],
])('%s is pressed and let go', (keys, modifiers, keyCode) => {
  expect(inputEvents(keys)).toEqual([
    { type: 'keyDown', keyCode, modifiers },
    { type: 'keyUp', keyCode, modifiers },
  ])
})
