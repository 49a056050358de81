import { expect, test } from 'vitest'
import type { VisitClock } from '../../../shared/bridge.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { manualTimers } from '../../../test/support/manualTimers.ts'
import { defaultIdlePolicy } from './inactivity.ts'
import { visitSession } from './session.ts'

function session() {
  const { timers, advance, pending } = manualTimers()
  const told: VisitClock[] = []
  let ended = 0
  const visits = visitSession({
    idle: defaultIdlePolicy,
    timers,
    onClock: (clock) => told.push(clock),
    onEnded: () => (ended += 1),
  })
  return { visits, advance, pending, told, ended: () => ended }
}

test('without a touch a visit is warned after 60 seconds, counts down 30, and ends', () => {
  const { visits, advance, told, ended } = session()
  visits.start()

  advance(59_999)
  expect(told).toEqual([])
  advance(1)
  expect(told).toEqual([{ phase: 'warning', secondsLeft: 30 }])
  advance(29_000)
  expect(told.map(({ secondsLeft }) => secondsLeft)).toEqual(Array.from({ length: 30 }, (_, i) => 30 - i))
  expect(ended()).toBe(0)
  advance(1_000)
  expect(ended()).toBe(1)
  expect(visits.current()).toBeNull()
})

test('a touch puts the clock back, also during the countdown, and then says so', () => {
  const { visits, advance, told, ended } = session()
  visits.start()
  advance(50_000)
  visits.touch()
  advance(59_000)
  expect(told).toEqual([])

  advance(5_000)
  visits.touch()
  expect(told.at(-1)).toEqual({ phase: 'open', secondsLeft: 90 })
  advance(59_999)
  expect(told.at(-1)?.phase).toBe('open')
  expect(ended()).toBe(0)
})

test('starting an open visit leaves it as it is; after its end a new one is another', () => {
  const { visits } = session()
  visits.start()
  const first = visits.current()
  visits.start()
  expect(visits.current()).toBe(first)

  visits.end()
  visits.start()
  expect(visits.current()?.visitId).not.toBe(first?.visitId)
})

test('the end forgets the numbers, stops the clock, and is told once', () => {
  const { visits, pending, ended } = session()
  visits.start()
  const visit = visits.current()!
  visit.orders.set(syntheticNationalIds(1)[0]!, 'command')

  visits.end()
  visits.end()

  expect(visit.orders.size).toBe(0)
  expect(pending()).toEqual([])
  expect(ended()).toBe(1)
})

test('a touch on an idle kiosk opens nothing', () => {
  const { visits, pending } = session()
  visits.touch()
  expect(visits.current()).toBeNull()
  expect(pending()).toEqual([])
})
