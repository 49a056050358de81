import { expect, test } from 'vitest'
import { defaultNoticePolicy, delaySeconds } from './noticePolicy.ts'

test('delays are anything from at once to a ceiling that doubles, after what the gateway asked for', () => {
  const at = (attempts: number, random: number, askedSeconds?: number) =>
    delaySeconds(defaultNoticePolicy, { attempts, random, askedSeconds })
  expect(at(1, 0)).toBe(0)
  expect([1, 2, 3, 20].map((attempts) => at(attempts, 1))).toEqual([4, 8, 16, 3600])
  expect(at(1, 0.5, 30)).toBe(32)
  expect(at(1, 0, 1e9)).toBe(3600)
})
