import { expect, it } from 'vitest'
import { countInHour, type KioskHour } from './hourlyLimit.ts'

const begun = new Date('2026-05-13T10:00:00Z')
const at = (minutes: number) => new Date(begun.getTime() + minutes * 60_000)
const count = (
  kiosk: KioskHour | { hour_begun_at: null; hour_commands: number },
  commands: number,
  now: Date,
) => countInHour(kiosk, commands, { now, limit: 100 })

it('takes so many an hour and none beyond, and says how long to wait', () => {
  const first = count({ hour_begun_at: null, hour_commands: 0 }, 60, at(0))
  expect(first).toEqual({ hour_begun_at: at(0), hour_commands: 60 })
  expect(count(first, 40, at(59))).toEqual({ hour_begun_at: at(0), hour_commands: 100 })
  expect(() => count(first, 41, at(59))).toThrow(
    expect.objectContaining({ status: 429, code: 'too_many_commands', retryAfter: 60 }) as Error,
  )
})

it('begins anew with the next hour', () => {
  const full = { hour_begun_at: at(0), hour_commands: 100 }
  expect(count(full, 0, at(30))).toEqual(full)
  expect(count(full, 100, at(60))).toEqual({ hour_begun_at: at(60), hour_commands: 100 })
})
