import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

const html = document.documentElement
const dialog = () => document.querySelector('dialog')

describe('text and screen', () => {
  it('makes text larger and colours stronger, at once', async () => {
    visitor = await openScreens('nb')
    const { access, panel } = visitor.text
    await visitor.press(access.heading)
    await visitor.press('200 %')
    await visitor.press(access.look.contrast)
    expect(html.style.getPropertyValue('--text-size')).toBe('2')
    expect(html.dataset).toMatchObject({ text: 'large', look: 'contrast', colorScheme: 'dark' })
    await visitor.press(panel.close)
    expect(dialog()).toBeNull()
  })

  it('is as usual again for the next visitor', async () => {
    visitor = await openScreens('nb')
    expect(html.style.getPropertyValue('--text-size')).toBe('1')
    expect(html.dataset).toMatchObject({ text: 'usual', look: 'light', colorScheme: 'light', reach: 'false' })
  })
})

describe('the curtain', () => {
  it('covers the screen by one touch or by Escape, and what was typed stays', async () => {
    visitor = await openScreens('nb')
    const { curtain, start, letter } = visitor.text
    await visitor.press(start.order.title)
    await visitor.press(letter.account.no)
    await visitor.type('018190')
    await visitor.press(curtain.hide)
    expect(dialog()?.open).toBe(true)
    await visitor.press(curtain.show)
    expect(dialog()).toBeNull()
    expect(visitor.field().value).toBe('018190')

    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await flushPromises()
    await visitor.press(curtain.show)
    expect(visitor.field().value).toBe('018190')
  })
})

describe('help', () => {
  it('leads to the counter from every screen, and back to what was typed', async () => {
    visitor = await openScreens('nb')
    const { counter, start, letter, frame } = visitor.text
    await visitor.press(start.order.title)
    await visitor.press(letter.account.no)
    await visitor.type('018')
    await visitor.press(counter.help)
    expect(visitor.heading()).toBe(counter.heading)
    await visitor.press(frame.back)
    expect(visitor.field().value).toBe('018')
  })
})
