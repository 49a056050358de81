import { afterEach, describe, expect, it } from 'vitest'
import { fakeAnswers, fakeProspect } from '../../../test/support/fakeAnswers.ts'
import { syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { refused } from '../../../test/support/refused.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

type Answers = NonNullable<NonNullable<Parameters<typeof openScreens>[1]>['answers']>

async function atOwn(prospect: Partial<typeof fakeProspect> = {}, more: Answers = {}): Promise<void> {
  const answers = { 'letter.prospect': [{ ok: true as const, prospect: { ...fakeProspect, ...prospect } }] }
  visitor = await openScreens('nb', { answers: { ...answers, ...more } })
  visitor.bridge.tell('visit.identity', { assurance: 'minid' })
  await visitor.goTo('start')
  await visitor.press(visitor.text.start.order.title)
}

/** Rule: PIN-code letters 3. */
describe('whoever is identified and orders a letter', () => {
  it('sees where it goes before they confirm, and types no number', async () => {
    await atOwn()
    expect(visitor.heading()).toBe(visitor.text.letter.own.heading)
    expect(visitor.reads()).toContain('Oppdiktet gate 4B')
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
    expect(visitor.bridge.asked('letter.orderOwn')).toEqual({ language: 'nb', awaitsMove: false })
  })

  it('sees it, too, where they order new codes in place of blocked ones', async () => {
    await atOwn()
    await visitor.goTo('blockReason')
    await visitor.press(visitor.text.block.reason.lost)
    await visitor.type(syntheticNationalId)
    await visitor.press(visitor.text.frame.continue)
    await visitor.press(visitor.text.block.check.block)
    await visitor.press(visitor.text.block.receipt.order)
    expect(visitor.heading()).toBe(visitor.text.letter.own.heading)
  })

  it('can have it wait until their move is registered', async () => {
    await atOwn({ isMoving: true })
    expect(visitor.reads()).toContain(visitor.text.letter.own.moving)
    await visitor.press(visitor.text.letter.own.wait)
    expect(visitor.reads()).toContain(visitor.text.letter.state.awaitsMove)
    expect(visitor.bridge.asked('letter.orderOwn')).toEqual({ language: 'nb', awaitsMove: true })
  })

  it('or sent to where they live now, all the same', async () => {
    await atOwn({ isMoving: true })
    await visitor.press(visitor.text.letter.own.now)
    expect(visitor.reads()).not.toContain(visitor.text.letter.state.awaitsMove)
    expect(visitor.bridge.asked('letter.orderOwn')).toEqual({ language: 'nb', awaitsMove: false })
  })

  it('goes first to where a wrong address is corrected', async () => {
    await atOwn()
    await visitor.press(visitor.text.letter.own.wrong)
    expect(visitor.heading()).toBe(visitor.text.address.start.heading)
  })

  it.each([
    { reason: 'on_its_way', says: 'Du har allerede et brev på vei', way: 'Brevene mine' },
    { reason: 'returned_address', says: 'kom i retur', way: 'Endre adressen min' },
    { reason: 'referred', says: 'i skranken', way: 'Se hvor skranken er' },
  ] as const)('hears why there would be none: $reason', async ({ reason, says, way }) => {
    await atOwn({ reason })
    expect(visitor.heading()).toBe(visitor.text.letter.own.noLetter)
    expect(visitor.reads()).toContain(says)
    await visitor.press(way)
    expect(visitor.bridge.asked('letter.orderOwn')).toBeUndefined()
  })

  it('may order without a line, too, and is told what is not shown', async () => {
    await atOwn({}, { 'letter.prospect': [refused('offline')] })
    expect(visitor.reads()).toContain(visitor.text.letter.own.unseen)
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
  })

  it('is told when it could not be stored, and nothing is lost', async () => {
    await atOwn(
      {},
      { 'letter.orderOwn': [{ ok: false, error: 'not_stored' }, fakeAnswers['letter.orderOwn']] },
    )
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.reads()).toContain(visitor.text.letter.check.notStored)
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
  })

  it('keeps a number that somebody typed out of it', async () => {
    visitor = await openScreens('nb')
    await visitor.press(visitor.text.start.order.title)
    await visitor.press(visitor.text.letter.account.no)
    await visitor.type(syntheticNationalId)
    visitor.bridge.tell('visit.identity', { assurance: 'clerk_verified' })
    await visitor.goTo('start')
    await visitor.press(visitor.text.start.order.title)
    await visitor.press(visitor.text.letter.check.order)
    expect(visitor.bridge.asked('letter.order')).toBeUndefined()
  })
})
