import { afterEach, expect, test, vi } from 'vitest'
import { reportProblem } from './problems.ts'

afterEach(() => vi.restoreAllMocks())

test('tells the kind of an error and where it came from, never its message', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  reportProblem('letter.order', new RangeError('13880199999\nis no number'))
  const line = String(write.mock.calls[0]?.[0])
  expect(line).toMatch(
    /^\{"problem":"letter\.order","error":"RangeError","at":\["at .*problems\.test\.ts.*\]\}\n$/u,
  )
  expect(line).not.toContain('13880199999')
})

test('a message that looks like a place in the code is no place', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  reportProblem('letter.order', new RangeError('no number:\n    at 13880199999 (file:///name:1:1)'))
  const line = String(write.mock.calls[0]?.[0])
  expect(line).toContain('problems.test.ts')
  expect(line).not.toContain('13880199999')
})
