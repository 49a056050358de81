import { expect, test } from 'vitest'
import type { Identity, VisitClock } from '../../../shared/bridge.ts'
import type { NationalId } from '../../../shared/domain/nationalId.ts'
import { syntheticNationalIds } from '../../../test/support/syntheticNationalIds.ts'
import { manualTimers } from '../../../test/support/manualTimers.ts'
import { defaultIdlePolicy } from './inactivity.ts'
import { visitSession } from './session.ts'
import type { IdentifiedVisitor } from './visit.ts'

function session() {
  const { timers, advance, pending } = manualTimers()
  const told: VisitClock[] = []
  const identities: Identity[] = []
  let ended = 0
  const visits = visitSession({
    idle: defaultIdlePolicy,
    timers,
    onClock: (clock) => told.push(clock),
    onIdentity: (identity) => identities.push(identity),
    onEnded: () => (ended += 1),
  })
  return { visits, advance, pending, told, identities, ended: () => ended }
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

const [nationalId] = syntheticNationalIds(1) as [NationalId]
const kari: IdentifiedVisitor = {
  assurance: 'minid',
  nationalId,
  grant: 'grant',
  matches: (password) => password === 'right',
}

test('an identified visit that was warned goes on with the password only; after three wrong ones it ends', () => {
  const { visits, advance, identities, told, ended } = session()
  visits.start()
  visits.identify(kari)
  expect(identities).toEqual([{ assurance: 'minid' }])
  visits.touch()

  advance(60_000)
  visits.touch()
  expect(told.at(-1)?.phase).toBe('warning')
  expect(visits.resume(null)).toBe(false)
  expect(visits.resume('wrong')).toBe(false)
  expect(visits.resume('right')).toBe(true)
  expect(told.at(-1)?.phase).toBe('open')

  advance(60_000)
  for (const password of ['wrong', '', 'worse']) expect(visits.resume(password)).toBe(false)
  expect(ended()).toBe(1)
})

test('whom a clerk has verified has no password here: once warned, only the end is left', () => {
  const { visits, advance } = session()
  visits.start()
  visits.identify({ ...kari, assurance: 'clerk_verified', matches: null })
  advance(60_000)
  expect(visits.resume('right')).toBe(false)
})

test('an anonymous visit goes on at once', () => {
  const { visits, advance, told } = session()
  visits.start()
  advance(60_000)
  expect(visits.resume(null)).toBe(true)
  expect(told.at(-1)?.phase).toBe('open')
})

test('whoever waits for a message has four minutes, and the next visitor one again', () => {
  const { visits, advance, told } = session()
  visits.start()
  visits.awaitMessage(true)
  advance(239_999)
  expect(told).toEqual([])
  advance(1)
  expect(told.at(-1)).toEqual({ phase: 'warning', secondsLeft: 30 })

  visits.end()
  visits.start()
  advance(60_000)
  expect(told).toHaveLength(2)
})

test('the end of a visit forgets who it was, for whoever still holds it, too', () => {
  const { visits } = session()
  visits.start()
  const visit = visits.current()!
  visits.identify(kari)
  visit.signIn = { signInId: 'one', nationalId, matches: () => true }
  visit.actions.set('a move', 'command')
  visits.end()
  expect(visit).toMatchObject({ visitor: null, signIn: null, actions: new Map() })
})

test('while the password is typed the warned visit waits, but not for ever', () => {
  const { visits, advance, told, ended } = session()
  visits.start()
  visits.identify(kari)
  advance(60_000)
  for (let typed = 0; typed < 9; typed += 1) {
    advance(20_000)
    visits.touch()
    expect(told.at(-1)).toEqual({ phase: 'warning', secondsLeft: typed < 8 ? 30 : 10 })
  }
  advance(10_000)
  expect(ended()).toBe(1)
})
