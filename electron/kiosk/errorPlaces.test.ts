import { expect, test } from 'vitest'
import { errorPlaces } from './errorPlaces.ts'

test('where an error came from is told, innermost first', () => {
  const [first, ...others] = errorPlaces(new RangeError('is no number'))
  expect(first).toMatch(/^at .*errorPlaces\.test\.ts:\d+:\d+/u)
  expect(others).not.toHaveLength(0)
})

test.each([
  ['of more lines', 'no number:\n    at 13880199999 (file:///name:1:1)'],
  ['that a place repeats', '13880199999\n    at x (13880199999)'],
  ['that is empty', ''],
])('a message %s is no place', (_what, message) => {
  const places = errorPlaces(new RangeError(message))
  expect(places[0]).toContain('errorPlaces.test.ts')
  expect(places.join()).not.toContain('13880199999')
})

test('an error whose message was changed tells no place of it that was never its own', () => {
  const error = new RangeError('first\n    at 13880199999')
  error.message = 'second'
  expect(errorPlaces(error).join()).not.toContain('13880199999')
})

test('an error without a stack came from nowhere', () => {
  const error = new Error('no')
  delete error.stack
  expect(errorPlaces(error)).toEqual([])
})
