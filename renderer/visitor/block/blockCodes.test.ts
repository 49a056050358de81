import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { languages } from '../../../shared/domain/language.ts'
import { fakeBlockId, syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

async function toCheck(reason: 'seen' | 'lost' | 'other' = 'lost'): Promise<void> {
  const { text } = visitor
  await visitor.press(text.start.block.title)
  await visitor.press(text.block.reason[reason])
  await visitor.type(syntheticNationalId)
  await visitor.press(text.frame.continue)
}
const toReceipt = async (reason?: 'seen' | 'lost' | 'other') => {
  await toCheck(reason)
  await visitor.press(visitor.text.block.check.block)
}
const called = (call: string) => visitor.bridge.called.filter((name) => name === call).length

describe.each(languages)('blocking codes in %s', (language) => {
  it('says that they are blocked only when the store has said so. Rule: PIN-code letters 7', async () => {
    visitor = await openScreens(language)
    await toReceipt()
    const { receipt } = visitor.text.block
    expect(visitor.heading()).toBe(receipt.sending)
    expect(visitor.reads()).not.toContain(receipt.inForce)

    visitor.bridge.tell('block.changed', { blockId: 'another', state: 'in_force' })
    await flushPromises()
    expect(visitor.heading()).toBe(receipt.sending)
    visitor.bridge.tell('block.changed', { blockId: fakeBlockId, state: 'in_force' })
    await flushPromises()
    expect(visitor.heading()).toBe(receipt.inForce)
    expect(called('letter.block')).toBe(1)
  })

  it('says offline, before and after, that nothing is blocked yet, and where help is', async () => {
    visitor = await openScreens(language, { kiosk: { online: false } })
    await toCheck()
    const { offline, receipt } = visitor.text.block
    for (const heading of [visitor.text.block.check.heading, receipt.offline]) {
      expect(visitor.heading()).toBe(heading)
      expect(visitor.reads()).toContain(offline.heading)
      expect(visitor.reads()).toContain(offline.counter)
      expect(visitor.reads()).toContain('800 30 300')
      expect(visitor.reads()).toContain('skatteetaten.no/kontakt')
      if (called('letter.block') === 0) await visitor.press(visitor.text.block.check.block)
    }
  })

  it('says that nothing was blocked when the kiosk could not store it, and lets the visitor try again', async () => {
    visitor = await openScreens(language, { cannotStore: true })
    await toReceipt()
    expect(visitor.heading()).toBe(visitor.text.block.check.heading)
    expect(visitor.reads()).toContain(visitor.text.block.check.notStored.replace('{telephone}', '800 30 300'))
    await visitor.press(visitor.text.block.check.block)
    expect(called('letter.block')).toBe(2)
  })
})

it('offers new codes for the number that stands there already', async () => {
  visitor = await openScreens('nb')
  await toReceipt()
  await visitor.press(visitor.text.block.receipt.order)
  expect(visitor.heading()).toBe(visitor.text.letter.check.heading)
  expect(visitor.reads()).toContain('018190 *****')
  await visitor.press(visitor.text.letter.check.change)
  expect(visitor.field().value).toBe(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
  await visitor.press(visitor.text.letter.check.order)
  expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
})

it('advises a new password to whom somebody may have watched, and to nobody else', async () => {
  visitor = await openScreens('nb')
  await toReceipt('seen')
  expect(visitor.reads()).toContain(visitor.text.block.receipt.password)
  visitor.leave()
  visitor = await openScreens('nb')
  await toReceipt('lost')
  expect(visitor.reads()).not.toContain(visitor.text.block.receipt.password)
})

it('never shows the last five digits, and forgets the number after "Avbryt"', async () => {
  visitor = await openScreens('nb')
  await toCheck()
  expect(visitor.reads()).not.toContain(syntheticNationalId.slice(6))
  await visitor.press(visitor.text.letter.check.cancel)
  expect(visitor.heading()).toBe(visitor.text.start.heading)
  await visitor.press(visitor.text.start.block.title)
  await visitor.press(visitor.text.block.reason.other)
  expect(visitor.field().value).toBe('')
  expect(called('letter.block')).toBe(0)
})
