import { expect, test } from 'vitest'
import { listeners } from './listeners.ts'
import type { Problem } from './problem.ts'

test('a listener that fails is reported and keeps nobody else from hearing', () => {
  const problems: Problem[] = []
  const heard: string[] = []
  const { add, tell } = listeners<string>((problem) => problems.push(problem))
  add(() => {
    throw new Error('the window is gone')
  })
  const stop = add((body) => heard.push(body))
  tell('first')
  stop()
  tell('second')
  expect(heard).toEqual(['first'])
  expect(problems).toEqual(
    Array.from({ length: 2 }, () => ({
      kind: 'unexpected',
      name: 'Error',
      at: expect.any(Array) as string[],
    })),
  )
})
