import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { texts } from './locales/texts.ts'
import { openScreens, type TestVisitor } from './testVisitor.ts'

let visitor: TestVisitor
afterEach(() => {
  visitor.leave()
  vi.unstubAllGlobals()
})

const dialog = () => document.querySelector('dialog')
const warn = async (secondsLeft: number) => {
  visitor.bridge.tell('visit.clock', { phase: 'warning', secondsLeft })
  await flushPromises()
}
const touchAt = (timeStamp: number) => {
  const event = new Event('pointerdown')
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  window.dispatchEvent(event)
}

describe('a visit', () => {
  it('starts at the first touch and reports at most one more sign of life a second', async () => {
    visitor = await openScreens('nb')
    for (const timeStamp of [0, 100, 900, 1200, 2000]) touchAt(timeStamp)
    expect(visitor.bridge.called).toEqual(['visit.start', 'visit.touch', 'visit.touch'])
  })

  it('is ended by the visitor from any screen, and shows nothing more of them', async () => {
    visitor = await openScreens('nb')
    await visitor.press(visitor.text.start.privacy)
    await visitor.press(visitor.text.frame.end)
    expect(visitor.bridge.called).toContain('visit.end')
    expect(visitor.heading()).toBe(visitor.text.farewell.heading)
  })

  it('moves the focus to the heading of each screen', async () => {
    visitor = await openScreens('nb')
    await visitor.press(visitor.text.start.noNumber)
    expect(document.activeElement?.textContent).toBe(visitor.text.counter.heading)
  })
})

describe('the inactivity warning', () => {
  it('covers the screen, counts down and lets the visitor stay', async () => {
    visitor = await openScreens('nb')
    await warn(20)
    expect(dialog()?.open).toBe(true)
    await warn(19)
    expect(dialog()?.textContent).toContain('19')
    await visitor.press(visitor.text.inactivity.stay)
    expect(dialog()).toBeNull()
    expect(visitor.bridge.asked('visit.resume')).toEqual({ password: null })
  })

  it('lets somebody identified go on with the password only, and says when it is wrong', async () => {
    visitor = await openScreens('nb', {
      answers: { 'visit.resume': [{ resumed: false }, { resumed: true }] },
    })
    visitor.bridge.tell('visit.identity', { assurance: 'minid' })
    await warn(20)
    await visitor.press(visitor.text.inactivity.stay)
    expect(dialog()?.open).toBe(true)
    for (const password of ['wrong', 'right']) {
      const field = dialog()!.querySelector('input')!
      field.value = password
      field.dispatchEvent(new Event('input'))
      await visitor.press(visitor.text.inactivity.continue)
      expect(visitor.bridge.asked('visit.resume')).toEqual({ password })
      if (password === 'wrong') expect(visitor.reads()).toContain(visitor.text.inactivity.wrong)
    }
    expect(dialog()).toBeNull()
  })

  it('leaves whom a clerk has verified only the end, and says whom to ask', async () => {
    visitor = await openScreens('nb')
    visitor.bridge.tell('visit.identity', { assurance: 'clerk_verified' })
    await warn(20)
    expect(dialog()?.textContent).toContain(visitor.text.inactivity.clerk)
    expect(visitor.reads()).not.toContain(visitor.text.inactivity.stay)
  })

  it('is not closed by the touch that is about to press one of its buttons', async () => {
    visitor = await openScreens('nb')
    touchAt(0)
    await warn(20)
    touchAt(5000)
    expect(visitor.bridge.called).toEqual(['visit.start'])
  })

  it('goes away when the main process says that the visit is open again', async () => {
    visitor = await openScreens('nb')
    await warn(20)
    visitor.bridge.tell('visit.clock', { phase: 'open', secondsLeft: 60 })
    await flushPromises()
    expect(dialog()).toBeNull()
  })
})

describe('the language', () => {
  it('is switched on any screen without losing what was typed', async () => {
    visitor = await openScreens('nb')
    await visitor.press(visitor.text.start.order.title)
    await visitor.press(visitor.text.letter.account.no)
    await visitor.type('018190')
    await visitor.press('English')
    expect(visitor.heading()).toBe('Enter your number')
    expect(visitor.field().value).toBe('018190')
    expect(document.documentElement.lang).toBe('en')
    expect(document.documentElement.dir).toBe('ltr')
  })

  it('is the office’s own when a visit begins, whatever the last visitor chose', async () => {
    visitor = await openScreens('se')
    expect(visitor.heading()).toBe(texts.se.start.heading)
    await visitor.press('English')
    visitor.leave()
    visitor = await openScreens('se')
    expect(visitor.heading()).toBe(texts.se.start.heading)
    expect(document.documentElement.lang).toBe('se')
  })

  it('is one of those that the office offers', async () => {
    visitor = await openScreens('nn', { kiosk: { languages: ['nn', 'en'] } })
    const group = document.querySelector('.choices')
    expect([...(group?.querySelectorAll('button') ?? [])].map((button) => button.lang)).toEqual(['nn', 'en'])
  })
})

describe('the kiosk itself', () => {
  it('offers only counter and telephone before it has reference data', async () => {
    visitor = await openScreens('nb', { kiosk: { ready: false, office: null } })
    expect(visitor.heading()).toBe(visitor.text.start.notReady.heading)
    expect(visitor.reads()).toContain('800 30 300')
    expect(visitor.reads()).not.toContain(visitor.text.start.order.title)
  })

  it('says calmly when it loses the network', async () => {
    visitor = await openScreens('nb')
    expect(visitor.reads()).not.toContain(visitor.text.start.offline)
    visitor.bridge.tell('kiosk.changed', { ...(await visitor.bridge.kiosk.describe({})), online: false })
    await flushPromises()
    expect(visitor.reads()).toContain(visitor.text.start.offline)
  })

  it('marks a demo, and only a demo', async () => {
    visitor = await openScreens('nb', { kiosk: { environment: 'production' } })
    expect(visitor.reads()).not.toContain(visitor.text.frame.demo)
    visitor.leave()
    visitor = await openScreens('nb')
    expect(visitor.reads()).toContain(visitor.text.frame.demo)
  })

  it('leaves nobody before a dead screen when a call fails', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    visitor = await openScreens('nb')
    Object.assign(visitor.bridge.visit, { end: () => Promise.reject(new Error('planted')) })
    await visitor.press(visitor.text.start.privacy)
    await visitor.press(visitor.text.frame.end)
    expect(visitor.heading()).toBe(visitor.text.trouble.heading)
    expect(reported).toHaveBeenCalledExactlyOnceWith(new Error('planted'))
  })
})
