import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeLetter } from '../../../test/support/fakeAnswers.ts'
import type { Screen } from '../../composables/useVisit.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

type Wishes = Parameters<typeof openScreens>[1]

let visitor: TestVisitor
afterEach(() => visitor.leave())

async function at(screen: Screen, answers: NonNullable<Wishes>['answers'] = {}): Promise<void> {
  visitor = await openScreens('nb', { answers })
  visitor.bridge.tell('visit.identity', { assurance: 'minid' })
  await visitor.goTo(screen)
}

describe('my letters', () => {
  it('show the newest letter’s way, and when it comes', async () => {
    await at('ownLetters')
    expect(visitor.heading()).toBe(visitor.text.own.heading)
    expect(visitor.reads()).toContain(visitor.text.own.state.posted)
    expect(visitor.reads()).toContain('mandag 11. mai')
    expect(visitor.reads()).toContain('Mellom onsdag 13. mai og onsdag 20. mai')
  })

  it('lead from a letter that should have come to a block in one step', async () => {
    const letter = { ...fakeLetter, state: 'presumed_delivered' as const, advice: 'use_codes' as const }
    await at('ownLetters', { 'letter.list': [{ ok: true, letters: [letter] }] })
    await visitor.press(visitor.text.own.missing)
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
  })

  it('say why there is none, and where to go', async () => {
    const letter = {
      ...fakeLetter,
      state: 'refused' as const,
      reason: 'referred' as const,
      advice: 'see_counter' as const,
    }
    await at('ownLetters', { 'letter.list': [{ ok: true, letters: [letter] }] })
    expect(visitor.reads()).toContain(visitor.text.own.reason.referred)
    await visitor.press(visitor.text.own.go.see_counter)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
  })

  it('lead from one that came back to where the address is corrected', async () => {
    const letter = { ...fakeLetter, state: 'returned' as const, advice: 'correct_address' as const }
    await at('ownLetters', { 'letter.list': [{ ok: true, letters: [letter] }] })
    await visitor.press(visitor.text.address.start.title)
    expect(visitor.heading()).toBe(visitor.text.address.start.heading)
  })

  it('let their person lift what somebody else blocked', async () => {
    const letter = { ...fakeLetter, reason: 'blocked' as const, advice: 'order_again' as const }
    await at('ownLetters', { 'letter.list': [{ ok: true, letters: [letter] }] })
    await visitor.press(visitor.text.own.lift.button)
    expect(visitor.bridge.called).toContain('letter.liftSuspension')
    expect(visitor.reads()).toContain(visitor.text.own.lifted.stored)
  })

  it('can be asked for again when the store did not answer', async () => {
    const refused = { ok: false as const, error: 'offline' as const, seconds: null }
    await at('ownLetters', { 'letter.list': [refused, { ok: true, letters: [] }] })
    expect(visitor.reads()).toContain(visitor.text.storeError.offline)
    await visitor.press(visitor.text.asked.again)
    await flushPromises()
    expect(visitor.reads()).toContain(visitor.text.own.none)
  })
})

describe('who looked me up', () => {
  it('is told by role, office, time and why', async () => {
    await at('ownAccesses')
    for (const words of [
      visitor.text.accesses.role.kiosk,
      'Skattekontoret i Oslo',
      'onsdag 13. mai kl. 10:00',
      visitor.text.accesses.purpose.signIn,
    ])
      expect(visitor.reads()).toContain(words)
  })
})
