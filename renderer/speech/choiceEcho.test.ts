import { afterEach, describe, expect, it } from 'vitest'
import { openListener, type TestListener } from './testListener.ts'

let visitor: TestListener
afterEach(() => visitor.leave())

async function listening(wishes: Parameters<typeof openListener>[1] = {}) {
  visitor = await openListener('nb', wishes)
  await visitor.key('+')
  await visitor.hears()
  return visitor.text
}
const focus = async (control: HTMLElement | null) => {
  control!.focus()
  await visitor.hears()
}

describe('what a key makes of a control is told', () => {
  it('a button that stays pressed, and is let go again', async () => {
    const { start, letter } = await listening()
    await visitor.press(start.order.title)
    await visitor.press(letter.account.no)
    await focus(document.querySelector('[aria-pressed]'))
    await visitor.key('Enter')
    expect(await visitor.hears()).toEqual(['valgt'])
    await visitor.key('Enter')
    expect(await visitor.hears()).toEqual(['ikke valgt'])
  })

  it('a list that another country is chosen in', async () => {
    await listening({ speech: { headphones: true } })
    await visitor.goTo('registerMobile')
    const countries = document.querySelector('select')!
    await focus(countries)
    countries.value = 'SE'
    countries.dispatchEvent(new Event('input', { bubbles: true }))
    countries.dispatchEvent(new Event('change', { bubbles: true }))
    expect(await visitor.hears()).toEqual(['Sverige (+46)'])
  })

  it('a list that is open, whose keys are its own', async () => {
    await listening({ speech: { headphones: true } })
    await visitor.goTo('registerMobile')
    const swedish = [...document.querySelectorAll('option')].find(({ value }) => value === 'SE')!
    swedish.tabIndex = -1
    await focus(swedish)
    for (const key of ['ArrowDown', 's', 'Enter']) await visitor.key(key)
    expect(document.activeElement).toBe(swedish)
    expect(document.querySelector('input')!.value).toBe('')
    expect(visitor.heading()).toBe(visitor.text.contact.mobile.heading)
  })

  it('somebody who is ticked to move along, and is not again', async () => {
    await listening()
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
    document.querySelector('main')!.append(box)
    await focus(box)
    for (const told of ['valgt', 'ikke valgt']) {
      box.click()
      expect(await visitor.hears()).toEqual([told])
    }
  })
})
