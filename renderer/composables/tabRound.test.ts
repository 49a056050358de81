import { afterEach, describe, expect, it } from 'vitest'
import { openListener, type TestListener } from '../speech/testListener.ts'

let visitor: TestListener
afterEach(() => visitor.leave())

const buttons = () => [...document.querySelectorAll('button')]
const focused = () => document.activeElement

describe('the Tab key', () => {
  it('goes from the last control to the first and back, and never out of the page', async () => {
    visitor = await openListener('nb')
    const [first, last] = [buttons()[0]!, buttons().at(-1)!]
    last.focus()
    await visitor.key('Tab')
    expect(focused()).toBe(first)
    await visitor.key('Tab', { shiftKey: true })
    expect(focused()).toBe(last)
  })

  it('is left to itself between them', async () => {
    visitor = await openListener('nb')
    const [first, second] = buttons()
    first!.focus()
    await visitor.key('Tab')
    expect(focused()).toBe(first)
    second!.focus()
    await visitor.key('Tab', { shiftKey: true })
    expect(focused()).toBe(second)
  })

  it('goes back from the heading of a screen to its last control', async () => {
    visitor = await openListener('nb')
    await visitor.press(visitor.text.start.privacy)
    expect(focused()?.tagName).toBe('H1')
    await visitor.key('Tab', { shiftKey: true })
    expect(focused()).toBe(buttons().at(-1))
  })

  it('tells the only control there is again', async () => {
    visitor = await openListener('nb')
    await visitor.key('+')
    await visitor.press(visitor.text.curtain.hide)
    const [show] = document.querySelectorAll<HTMLElement>('dialog button')
    show!.focus()
    await visitor.hears()
    await visitor.key('Tab')
    expect(await visitor.hears()).toEqual([`${visitor.text.curtain.show}, knapp`])
  })

  it('stays in a dialog', async () => {
    visitor = await openListener('nb')
    await visitor.press(visitor.text.access.heading)
    const [first, last] = [...document.querySelectorAll<HTMLElement>('dialog button')].filter(
      (_, index, all) => index === 0 || index === all.length - 1,
    )
    last!.focus()
    await visitor.key('Tab')
    expect(focused()).toBe(first)
  })
})
