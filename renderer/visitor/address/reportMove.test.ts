import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeLetter, fakeMove, fakePerson, fakePersonIds } from '../../../test/support/fakeAnswers.ts'
import { alone, filledIn, openMove, type MovingVisitor } from './testMove.ts'

let visitor: MovingVisitor
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-13T10:00:00+02:00') }))
afterEach(() => {
  visitor.leave()
  vi.useRealTimers()
})

const { reporter, spouse, child } = fakePersonIds
const texts = () => visitor.text.address
const called = (call: string) => visitor.bridge.called.filter((name) => name === call).length
const send = () => visitor.press(texts().check.send)
const hear = async (state: 'applied' | 'not_applied', actionId = 'move') => {
  visitor.bridge.tell('action.changed', { actionId, state })
  await flushPromises()
}
const change = async (row: string) => {
  const label = visitor.text.profile.changeNamed.replace('{name}', row)
  document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!.click()
  await flushPromises()
}

describe('a move', () => {
  it('of one who lives alone is reported in five steps, and nobody is asked who moves along', async () => {
    visitor = await openMove(alone)
    await visitor.toDate()
    await visitor.choose(20)
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().check.heading)
    await send()
    expect(visitor.bridge.asked('move.report')).toEqual({ movers: [reporter], ...filledIn })
    expect(visitor.heading()).toBe(texts().receipt.sending)
    expect(visitor.reads()).toContain('Normalt innen 5 virkedager.')
    expect(visitor.reads()).not.toContain(texts().next.others)
  })

  it('of a family names who moves, and says that adults confirm it themselves. Rule: Addresses 6', async () => {
    visitor = await openMove()
    await visitor.toMovers()
    expect(visitor.reads()).toContain(texts().movers.adults)
    expect(visitor.reads()).toContain(texts().movers.parents)
    await visitor.tick('Ola')
    await visitor.tick('Nora')
    await visitor.goOn()
    expect(visitor.reads()).toContain('Du, Ola, Nora')
    await send()
    expect(visitor.bridge.asked('move.report')).toMatchObject({ movers: [reporter, spouse, child] })
    expect(visitor.reads()).toContain(texts().next.othersText)
  })

  it('goes on to the street once the post code is looked up, however fast and often that is asked for', async () => {
    visitor = await openMove()
    await visitor.toPostCode()
    const field = visitor.fieldNamed(texts().postCode.label)
    field.value = '0184'
    field.dispatchEvent(new Event('input'))
    void visitor.goOn()
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().street.heading)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(texts().postCode.heading)
  })

  it('is told of as the store judged it, not only as arrived', async () => {
    const mine = { ...fakeMove, state: 'awaiting_confirmation' as const }
    visitor = await openMove({
      'move.list': [
        { ok: true, moves: [] },
        { ok: true, moves: [mine] },
      ],
    })
    await visitor.fillIn(['Ola'])
    await send()
    await hear('applied', 'another')
    expect(visitor.heading()).toBe(texts().receipt.sending)
    await hear('applied')
    expect(visitor.heading()).toBe(texts().receipt.received)
    expect(visitor.reads()).toContain(texts().state.awaiting_confirmation)
    expect(visitor.reads()).toContain('torsdag 21. mai')
  })

  it('that the store rejects can be mended from what was typed', async () => {
    const mine = { ...fakeMove, state: 'rejected' as const, reason: 'address' as const }
    visitor = await openMove({
      ...alone,
      'move.list': [
        { ok: true, moves: [] },
        { ok: true, moves: [mine] },
      ],
    })
    await visitor.fillIn()
    await send()
    await hear('applied')
    expect(visitor.heading()).toBe(texts().receipt.rejected)
    expect(visitor.reads()).toContain(texts().reason.address)
    await visitor.press(texts().receipt.mend)
    expect(visitor.reads()).toContain('Čáhppesgeaidnu 12 B')
  })

  it('that the store refers says where to go, and promises nothing', async () => {
    const mine = { ...fakeMove, state: 'rejected' as const, reason: 'referred' as const }
    visitor = await openMove({
      ...alone,
      'move.list': [
        { ok: true, moves: [] },
        { ok: true, moves: [mine] },
      ],
    })
    await visitor.fillIn()
    await send()
    await hear('applied')
    expect(visitor.reads()).toContain(texts().reason.referred)
    expect(visitor.reads()).not.toContain(texts().next.when)
    await visitor.press(visitor.text.counter.find)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
  })

  it('that came after its reporter was signed out changed nothing', async () => {
    visitor = await openMove(alone)
    await visitor.fillIn()
    await send()
    await hear('not_applied')
    expect(visitor.heading()).toBe(texts().receipt.notApplied)
    expect(visitor.reads()).toContain(texts().receipt.notAppliedText)
  })

  it('is stored without network, and says so before and after', async () => {
    visitor = await openMove(alone, { kiosk: { online: false } })
    await visitor.fillIn()
    expect(visitor.reads()).toContain(texts().check.offline)
    await send()
    expect(visitor.heading()).toBe(texts().receipt.offline)
    expect(visitor.reads()).toContain(texts().receipt.offlineText)
  })

  it('that could not be stored was not sent, and is sent with the next tap', async () => {
    visitor = await openMove({
      ...alone,
      'move.report': [
        { ok: false, error: 'not_stored' },
        { ok: true, action: { actionId: 'move', state: 'stored' } },
      ],
    })
    await visitor.fillIn()
    await send()
    expect(visitor.reads()).toContain(texts().check.notStored)
    await send()
    expect(visitor.heading()).toBe(texts().receipt.sending)
  })

  it('is reported once, however often it is tapped', async () => {
    visitor = await openMove(alone)
    await visitor.fillIn()
    await Promise.all([send(), send()])
    expect(called('move.report')).toBe(1)
  })
})

describe('the answers of a move', () => {
  it('are each changed in their own step, which leads back to the check', async () => {
    visitor = await openMove()
    await visitor.fillIn()
    const rows = [
      [texts().check.postCode, texts().postCode.heading],
      [texts().check.street, texts().street.heading],
      [texts().dwelling.label, texts().dwelling.heading],
      [texts().date.label, texts().date.heading],
      [texts().check.who, texts().movers.heading],
    ] as const
    for (const [row, heading] of rows) {
      await change(row)
      expect(visitor.heading()).toBe(heading)
      await visitor.goOn()
      expect(visitor.heading()).toBe(texts().check.heading)
    }
    await change(texts().check.street)
    await visitor.enter(texts().street.label, 'Storgata')
    await visitor.goOn()
    await send()
    expect(visitor.bridge.asked('move.report')).toMatchObject({ newAddress: { street: 'Storgata' } })
  })

  it('stay on the way back and in another language, and are forgotten after "Avbryt"', async () => {
    visitor = await openMove()
    await visitor.toDwelling()
    await visitor.press(visitor.text.frame.back)
    await visitor.press('English')
    expect(visitor.field().value).toBe(' Čáhppesgeaidnu')
    await visitor.press('Bokmål')
    await visitor.goOn()
    await visitor.press(texts().dwelling.only)
    await visitor.goOn()
    await visitor.choose(20)
    await visitor.goOn()
    await visitor.goOn()
    await visitor.press(visitor.text.letter.check.cancel)
    expect(visitor.heading()).toBe(visitor.text.start.heading)
    await visitor.toPostCode()
    expect(visitor.field().value).toBe('')
    expect(called('move.report')).toBe(0)
  })

  it('that the kiosk finds wrong are told at their field', async () => {
    visitor = await openMove({
      ...alone,
      'move.report': [{ ok: false, error: 'problems', problems: [{ field: 'street', problem: 'letters' }] }],
    })
    await visitor.fillIn()
    await send()
    expect(visitor.heading()).toBe(texts().street.heading)
    expect(visitor.reads()).toContain(texts().problem.letters)
    await visitor.enter(texts().street.label, 'Storgata')
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().check.heading)
  })

  it('wait for their person to sign in again, and are nobody else’s', async () => {
    const other = { ...fakePerson, personId: spouse, givenName: 'Ola' }
    visitor = await openMove({
      'person.read': [
        { ok: true, person: fakePerson },
        { ok: true, person: fakePerson },
        { ok: true, person: other },
      ],
    })
    const signInAs = async () => {
      visitor.bridge.tell('visit.identity', null)
      await flushPromises()
      expect(visitor.heading()).not.toBe(texts().check.heading)
      expect(visitor.reads()).not.toContain('Čáhppesgeaidnu')
      visitor.bridge.tell('visit.identity', { assurance: 'minid' })
      await visitor.goTo('addressCheck')
    }
    await visitor.fillIn(['Nora'])
    await signInAs()
    expect(visitor.reads()).toContain('Čáhppesgeaidnu 12 B')
    expect(visitor.reads()).toContain('Du, Nora')
    await signInAs()
    expect(visitor.heading()).toBe(texts().start.heading)
    await visitor.press(texts().start.moved)
    expect(visitor.field().value).toBe('')
  })
})

describe('a letter with codes that is on its way', () => {
  const posted = { 'letter.list': [{ ok: true as const, letters: [fakeLetter] }] }
  const block = (state: 'in_force') => visitor.bridge.tell('block.changed', { blockId: 'block', state })

  it('is told of before the check, and stopped in one tap', async () => {
    visitor = await openMove({ ...alone, ...posted })
    await visitor.fillIn()
    expect(visitor.heading()).toBe(texts().letter.heading)
    await visitor.press(texts().letter.stop)
    expect(called('letter.blockOwn')).toBe(1)
    expect(visitor.reads()).toContain(texts().letter.state.sending)
    block('in_force')
    await flushPromises()
    expect(visitor.reads()).toContain(texts().letter.state.inForce)
    expect(visitor.reads()).toContain(texts().letter.again)
    await visitor.goOn()
    expect(visitor.heading()).toBe(texts().check.heading)
  })

  it('may come all the same', async () => {
    visitor = await openMove({ ...alone, ...posted })
    await visitor.fillIn()
    await visitor.press(texts().letter.keep)
    expect(visitor.heading()).toBe(texts().check.heading)
    expect(called('letter.blockOwn')).toBe(0)
  })

  it('is not said to be stopped when that could not be stored', async () => {
    visitor = await openMove({
      ...alone,
      ...posted,
      'letter.blockOwn': [{ ok: false, error: 'not_stored' }],
    })
    await visitor.fillIn()
    await visitor.press(texts().letter.stop)
    expect(visitor.reads()).toContain(texts().letter.state.failed)
  })

  it.each([{ state: 'presumed_delivered' as const }, { reason: 'blocked' as const }])(
    'is none: %j',
    async (changes) => {
      const letters = [{ ...fakeLetter, ...changes }]
      visitor = await openMove({ ...alone, 'letter.list': [{ ok: true, letters }] })
      await visitor.fillIn()
      expect(visitor.heading()).toBe(texts().check.heading)
    },
  )
})
