import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { printerTroubles } from '../../../shared/bridge/receipt.ts'
import { fakeReference, syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

type Wishes = NonNullable<Parameters<typeof openScreens>[1]>

let visitor: TestVisitor
afterEach(() => visitor.leave())

async function toReceipt(wishes: Wishes = {}): Promise<void> {
  visitor = await openScreens('nb', wishes)
  const { start, letter, frame } = visitor.text
  await visitor.press(start.order.title)
  await visitor.press(letter.account.no)
  await visitor.type(syntheticNationalId)
  await visitor.press(frame.continue)
  await visitor.press(letter.check.order)
  expect(visitor.heading()).toBe(letter.receipt.heading)
}

describe('a receipt on paper', () => {
  it('is printed by what it is known by, and the printer’s state is told in words', async () => {
    await toReceipt()
    const { receipt } = visitor.text
    expect(visitor.reads()).toContain(receipt.state.ready)
    await visitor.press(receipt.print)
    expect(visitor.bridge.asked('receipt.print')).toEqual({
      kind: 'letter.order',
      id: fakeReference,
      language: 'nb',
    })
    visitor.bridge.tell('receipt.changed', { state: 'printed' })
    await flushPromises()
    expect(visitor.reads()).toContain(receipt.state.printed)
  })

  it.each(printerTroubles)('that does not come says what to do instead: %s', async (error) => {
    await toReceipt({ answers: { 'receipt.print': [{ ok: false, error }] } })
    await visitor.press(visitor.text.receipt.print)
    expect(visitor.reads()).toContain(visitor.text.receipt.state[error])
    expect(visitor.reads()).toContain(visitor.text.receipt.instead)
  })

  it('is not offered where nothing prints', async () => {
    await toReceipt({ kiosk: { hasPrinter: false } })
    expect(visitor.reads()).not.toContain(visitor.text.receipt.print)
    expect(visitor.reads()).toContain(visitor.text.letter.receipt.camera)
  })
})

describe('a receipt by message', () => {
  it('comes to whoever has an account, and to nobody else', async () => {
    await toReceipt()
    expect(visitor.reads()).not.toContain(visitor.text.receipt.message)
    visitor.bridge.tell('visit.identity', { assurance: 'clerk_verified' })
    await flushPromises()
    expect(visitor.reads()).not.toContain(visitor.text.receipt.message)
    visitor.bridge.tell('visit.identity', { assurance: 'minid' })
    await flushPromises()
    expect(visitor.reads()).toContain(visitor.text.receipt.message)
  })
})
