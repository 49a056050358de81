import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { weekdayAndDateIn } from '../../../shared/domain/dateWords.ts'
import { languages } from '../../../shared/domain/language.ts'
import { fakeReference, syntheticNationalId, unbornNationalId } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

const toNumber = async () => {
  await visitor.press(visitor.text.start.order.title)
  await visitor.press(visitor.text.letter.account.no)
}
const toCheck = async () => {
  await toNumber()
  await visitor.type(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
}
const toReceipt = async () => {
  await toCheck()
  await visitor.press(visitor.text.letter.check.order)
}
const orders = () => visitor.bridge.called.filter((name) => name === 'letter.order').length

describe.each(languages)('ordering a PIN-code letter in %s', (language) => {
  it('goes by question, number and check to a receipt', async () => {
    visitor = await openScreens(language)
    await toReceipt()
    expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
    expect(visitor.reads()).toContain(fakeReference)
    expect(visitor.reads()).toContain(visitor.text.letter.state.sending)
    expect(orders()).toBe(1)
  })

  it('tells who has codes by SMS that they need no letter, and lets them order one', async () => {
    visitor = await openScreens(language)
    await visitor.press(visitor.text.start.order.title)
    await visitor.press(visitor.text.letter.account.yes)
    expect(visitor.heading()).toBe(visitor.text.letter.sms.heading)
    await visitor.press(visitor.text.letter.sms.orderAnyway)
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
  })

  it('shows the dates once the store has set them. Rule: PIN-code letters 4', async () => {
    visitor = await openScreens(language)
    await toReceipt()
    const expected = { from: '2026-05-15', to: '2026-05-21' }
    visitor.bridge.tell('letter.changed', { reference: fakeReference, state: 'received', expected })
    await flushPromises()
    const [from, to] = [weekdayAndDateIn(language, expected.from), weekdayAndDateIn(language, expected.to)]
    const sentence = visitor.text.letter.state.expected.replace('{from}', from).replace('{to}', to)
    expect(visitor.reads()).toContain(sentence)
  })

  it('promises no date offline and says that the order is not yet sent', async () => {
    visitor = await openScreens(language, { kiosk: { online: false } })
    await toReceipt()
    expect(visitor.reads()).toContain(visitor.text.letter.state.offline)
    expect(visitor.reads()).not.toMatch(/2026|mai|May|miessemánu/u)
  })

  it.each([
    ['', 'empty'],
    ['0181900', 'too_short'],
    ['0181900004912', 'too_long'],
    ['99999912345', 'not_a_date'],
    ['01819000040', 'check_digit'],
    [unbornNationalId, 'real_in_demo'],
  ] as const)('says of "%s" what is wrong (%s) and keeps it', async (number, error) => {
    visitor = await openScreens(language)
    await toNumber()
    await visitor.type(number)
    await visitor.press(visitor.text.frame.continue)
    expect(visitor.reads()).toContain(
      visitor.text.nationalId.error[error].replace('{count}', String(number.length)),
    )
    expect(visitor.field().value).toBe(number)
    expect(visitor.field().getAttribute('aria-describedby')).toBe('national-id-error')
    expect(document.querySelector('#national-id-error')?.getAttribute('role')).toBe('alert')
  })
})

it('never shows the last five digits on the check. Rule: National identity numbers', async () => {
  visitor = await openScreens('nb')
  await toCheck()
  expect(visitor.reads()).toContain('018190 *****')
  expect(visitor.reads()).not.toContain(syntheticNationalId.slice(6))
})

it('keeps the number on the way back, and forgets it after "Avbryt"', async () => {
  visitor = await openScreens('nb')
  await toCheck()
  await visitor.press(visitor.text.letter.check.change)
  expect(visitor.field().value).toBe(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
  await visitor.press(visitor.text.letter.check.cancel)
  expect(visitor.heading()).toBe(visitor.text.start.heading)
  await toNumber()
  expect(visitor.field().value).toBe('')
  expect(orders()).toBe(0)
})

it('orders once, however often "Bestill" is tapped before it answers', async () => {
  visitor = await openScreens('nb')
  await toCheck()
  let answer: () => void = () => undefined
  const order = visitor.bridge.letter.order
  Object.assign(visitor.bridge.letter, {
    order: async (request: Parameters<typeof order>[0]) => {
      const result = await order(request)
      await new Promise<void>((resolve) => (answer = resolve))
      return result
    },
  })
  // Two at once, before the button can show that it is busy, and a third after.
  const { order: button } = visitor.text.letter.check
  await Promise.all([visitor.press(button), visitor.press(button)])
  await visitor.press(button)
  answer()
  await flushPromises()
  expect(orders()).toBe(1)
  expect(visitor.heading()).toBe(visitor.text.letter.receipt.heading)
})

it('says that nothing is ordered when the kiosk could not store it, and lets the visitor try again', async () => {
  visitor = await openScreens('nb', { cannotStore: true })
  await toReceipt()
  expect(visitor.reads()).toContain(visitor.text.letter.check.notStored)
  await visitor.press(visitor.text.letter.check.order)
  expect(orders()).toBe(2)
})

it('takes the digits of a keyboard and a paste without the focus in the field', async () => {
  visitor = await openScreens('nb')
  await toNumber()
  for (const key of ['0', '1', 'x', '9', 'Backspace'])
    window.dispatchEvent(new KeyboardEvent('keydown', { key }))
  const clipboardData = new DataTransfer()
  clipboardData.setData('text', '8190 00049')
  window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
  await flushPromises()
  expect(visitor.field().value).toBe('018190 00049')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  await flushPromises()
  expect(visitor.heading()).toBe(visitor.text.letter.check.heading)
})

it('ignores news of another order', async () => {
  visitor = await openScreens('nb')
  await toReceipt()
  visitor.bridge.tell('letter.changed', { reference: 'AAAA-AAAA-AAAA', state: 'received', expected: null })
  await flushPromises()
  expect(visitor.reads()).toContain(visitor.text.letter.state.sending)
})
