import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { weekdayAndDateIn } from '../../../shared/domain/dateWords.ts'
import { languages } from '../../../shared/domain/language.ts'
import { fakeReference } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

const expected = { from: '2026-05-15', to: '2026-05-21' }
const anotherReference = 'ACDE-FGHJ-KMNX'

async function open(): Promise<void> {
  await visitor.press(visitor.text.start.status.title)
}
/** As a scanner does: keystrokes wherever the focus is, then Enter. */
async function scan(typed: string): Promise<void> {
  for (const key of [...typed, 'Enter'])
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}
async function write(typed: string): Promise<void> {
  const field = visitor.field()
  field.value = typed
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}
async function ask(typed: string): Promise<void> {
  await open()
  await write(typed)
  await visitor.press(visitor.text.status.ask)
}
const asked = () => visitor.bridge.called.filter((name) => name === 'letter.status').length
const filled = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((so, [name, value]) => so.replace(`{${name}}`, String(value)), text)

describe.each(languages)('where is my letter, in %s', (language) => {
  const from = weekdayAndDateIn(language, '2026-05-15')
  const to = weekdayAndDateIn(language, '2026-05-21')

  it('tells to wait while the dates have not passed', async () => {
    visitor = await openScreens(language)
    await ask(fakeReference)
    expect(visitor.bridge.asked('letter.status')).toEqual({ referenceNumber: 'K7QM2XHA9TRY' })
    const { heading, text } = visitor.text.status.waiting
    expect(visitor.heading()).toBe(filled(heading, { to }))
    expect(visitor.reads()).toContain(filled(text, { from, to }))
    expect(visitor.reads()).toContain(fakeReference)
  })

  it('offers to block and order again once they have passed', async () => {
    const status = { expected, windowHasPassed: true }
    visitor = await openScreens(language, { answers: { 'letter.status': [{ ok: true, status }] } })
    await ask(fakeReference)
    expect(visitor.heading()).toBe(visitor.text.status.passed.heading)
    expect(visitor.reads()).toContain(filled(visitor.text.status.passed.text, { from, to }))
    await visitor.press(visitor.text.renew.title)
    expect(visitor.heading()).toBe(visitor.text.letter.number.heading)
  })

  it('says of a number without dates only that there are none yet. Rule: PIN-code letters 3', async () => {
    const status = { expected: null, windowHasPassed: null }
    visitor = await openScreens(language, { answers: { 'letter.status': [{ ok: true, status }] } })
    await ask(fakeReference)
    expect(visitor.heading()).toBe(visitor.text.status.unknown.heading)
    expect(visitor.reads()).toContain(visitor.text.status.same)
  })

  it.each([
    ['', 'empty', {}],
    ['K7QM-2X', 'too_short', { count: 6 }],
    ['K7QM-2X0O-9TRY', 'never_used', { symbols: '0, O' }],
    ['K7QM-2XHA-9TRD', 'check_symbol', {}],
  ] as const)('says of "%s" what is wrong (%s), keeps it and asks nobody', async (typed, problem, values) => {
    visitor = await openScreens(language)
    await ask(typed)
    expect(visitor.heading()).toBe(visitor.text.status.heading)
    expect(visitor.reads()).toContain(filled(visitor.text.status.problem[problem], values))
    expect(visitor.field().value).toBe(typed)
    expect(asked()).toBe(0)
  })

  it('says without network that the receipt still holds, and lets the visitor try again', async () => {
    const offline = { ok: false, error: 'offline', seconds: null } as const
    const status = { expected, windowHasPassed: false }
    visitor = await openScreens(language, { answers: { 'letter.status': [offline, { ok: true, status }] } })
    await ask(fakeReference)
    expect(visitor.reads()).toContain(filled(visitor.text.status.offline, { telephone: '800 30 300' }))
    expect(visitor.field().value).toBe(fakeReference)
    await visitor.press(visitor.text.status.ask)
    expect(visitor.heading()).toBe(filled(visitor.text.status.waiting.heading, { to }))
  })
})

it('asks once, however often the button is tapped before it answers', async () => {
  visitor = await openScreens('nb')
  await open()
  await write(fakeReference)
  const { ask: button } = visitor.text.status
  await Promise.all([visitor.press(button), visitor.press(button)])
  expect(asked()).toBe(1)
})

it('says what else the store refuses in its own words', async () => {
  visitor = await openScreens('nb', {
    answers: { 'letter.status': [{ ok: false, error: 'wait', seconds: 30 }] },
  })
  await ask(fakeReference)
  expect(visitor.reads()).toContain(filled(visitor.text.storeError.wait, { seconds: 30 }))
})

describe('a scanner', () => {
  it.each([fakeReference, 'k7qm2xha9try', 'K7QM+2XHA+9TRY'])('reads the receipt as %s', async (printed) => {
    visitor = await openScreens('nb')
    await open()
    await scan(printed)
    expect(visitor.bridge.asked('letter.status')).toEqual({ referenceNumber: 'K7QM2XHA9TRY' })
  })

  it('counts for more than what stands in the field', async () => {
    visitor = await openScreens('nb')
    await ask('K7QM-2XHA-9TRD')
    await scan(fakeReference)
    expect(visitor.bridge.asked('letter.status')).toEqual({ referenceNumber: 'K7QM2XHA9TRY' })
    await visitor.press(visitor.text.frame.back)
    await scan(anotherReference)
    expect(visitor.bridge.asked('letter.status')).toEqual({
      referenceNumber: anotherReference.replaceAll('-', ''),
    })
  })

  it.each([
    ['the caret was moved with a key', () => new KeyboardEvent('keydown', { key: 'ArrowLeft' })],
    ['the field was touched', () => new Event('pointerdown')],
  ])('is not what somebody corrects by hand: %s', async (_how, event) => {
    visitor = await openScreens('nb')
    await open()
    await write(fakeReference)
    for (const key of anotherReference.slice(0, -1))
      window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    window.dispatchEvent(event())
    await scan(anotherReference.slice(-1))
    expect(visitor.bridge.asked('letter.status')).toEqual({ referenceNumber: 'K7QM2XHA9TRY' })
  })

  it('that reads something else is told what a receipt has', async () => {
    visitor = await openScreens('nb')
    await open()
    await scan('7035620058123')
    expect(visitor.reads()).toContain('0, 5, 8, 1')
    expect(asked()).toBe(0)
  })
})
