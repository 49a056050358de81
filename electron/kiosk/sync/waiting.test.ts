import { expect, test } from 'vitest'
import { defaultSyncPolicy as policy } from './policy.ts'
import { readRetryAfter, waitAfterFailure, waitAfterSuccess } from './waiting.ts'

test('when all is well a kiosk comes back after some 15 seconds, not all in step', () => {
  expect(waitAfterSuccess(policy, () => 0)).toBe(12_000)
  expect(waitAfterSuccess(policy, () => 1)).toBe(18_000)
})

test('full jitter: anything from at once to a ceiling that doubles with each failure, up to a minute', () => {
  const ceilings = [1, 2, 3, 6, 7, 40].map((failures) => waitAfterFailure(policy, failures, 0, () => 1))
  expect(ceilings).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
  expect(waitAfterFailure(policy, 40, 0, () => 0)).toBe(0)
})

test('what the store asked for is waited first, but no more than an hour', () => {
  expect(waitAfterFailure(policy, 1, 30_000, () => 0.5)).toBe(30_500)
  expect(waitAfterFailure(policy, 1, 999_999_999, () => 0)).toBe(3_600_000)
})

test.each([
  [null, 0],
  ['120', 120_000],
  ['Thu, 14 May 2026 10:00:30 GMT', 30_000],
  ['Thu, 14 May 2026 09:00:00 GMT', 0],
  ['soon', 0],
])('Retry-After: %s is %d ms', (header, milliseconds) => {
  expect(readRetryAfter(header, new Date('2026-05-14T10:00:00Z'))).toBe(milliseconds)
})
