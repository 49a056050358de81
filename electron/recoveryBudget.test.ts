import { expect, test } from 'vitest'
import { createRecoveryBudget } from './recoveryBudget.ts'

const minute = 60_000
const create = () => {
  const clock = { now: 0 }
  const spend = createRecoveryBudget({ limit: 5, withinMilliseconds: 10 * minute }, () => clock.now)
  return { clock, spend }
}

test('five failures in ten minutes are recovered from, the sixth is not', () => {
  const { spend } = create()
  expect(Array.from({ length: 6 }, spend)).toEqual([true, true, true, true, true, false])
})

test('failures that lie ten minutes back do not count', () => {
  const { clock, spend } = create()
  for (let failure = 0; failure < 30; failure += 1) {
    expect(spend()).toBe(true)
    clock.now += 2 * minute
  }
})
