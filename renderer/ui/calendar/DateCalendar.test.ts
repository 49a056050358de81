import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openForm, type TestForm } from '../../testForm.ts'
import DateCalendar from './DateCalendar.vue'

let form: TestForm
beforeEach(() => vi.useFakeTimers({ now: new Date('2026-05-13T10:00:00+02:00'), toFake: ['Date'] }))
afterEach(() => {
  form.leave()
  vi.useRealTimers()
})

const limit = 'Velg en dag til og med 13. juni.'
const open = (value = '', limits: { min?: string; max: string } = { max: '2026-06-13' }) =>
  openForm({ date: [DateCalendar, { label: 'Flyttedato', limit, ...limits }, value] })

const day = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('td button')].find(
    (button) => button.getAttribute('aria-label')?.replaceAll('\u00a0', ' ') === name,
  )!
const month = () => document.querySelector('h2')!.textContent
const press = async (button: HTMLElement) => {
  button.click()
  await flushPromises()
}
const named = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!
const key = async (name: string) => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
  document.activeElement!.dispatchEvent(event)
  await flushPromises()
}
const tabStops = () => document.querySelectorAll('td [tabindex="0"]')

describe('the calendar', () => {
  it('opens at today, marked, with one stop for the Tab key', async () => {
    form = await open()
    expect(month()).toBe('mai 2026')
    expect(document.querySelector('[aria-current=date]')).toBe(day('onsdag 13. mai'))
    expect([...tabStops()]).toEqual([day('onsdag 13. mai')])
  })

  it('weeks begin on Monday, in the language of the visitor', async () => {
    form = await open()
    const heads = () => [...document.querySelectorAll('th')].map((head) => head.getAttribute('abbr'))
    expect(heads()[0]).toBe('mandag')
    await form.press('English')
    expect(heads()[0]).toBe('Monday')
    expect(month()).toBe('May 2026')
  })

  it('gives the day that is pressed, and says which', async () => {
    form = await open()
    await press(day('fredag 15. mai'))
    expect(form.values['date']).toBe('2026-05-15')
    expect(form.reads()).toContain('Valgt: fredag 15. mai')
    expect(day('fredag 15. mai').closest('td')?.getAttribute('aria-selected')).toBe('true')
  })

  it('opens at the day that was chosen before', async () => {
    form = await open('2026-06-01')
    expect(month()).toBe('juni 2026')
  })

  it('opens within its limits, wherever today lies', async () => {
    form = await open('', { min: '2026-07-01', max: '2026-07-31' })
    expect([...tabStops()]).toEqual([day('onsdag 1. juli')])
    form.leave()
    form = await open('', { max: '2026-04-30' })
    expect([...tabStops()]).toEqual([day('torsdag 30. april')])
  })

  it('refuses a day out of its limits and says why', async () => {
    form = await open()
    await press(named('Neste måned'))
    expect(day('søndag 14. juni').getAttribute('aria-disabled')).toBe('true')
    await press(day('søndag 14. juni'))
    expect(form.values['date']).toBe('')
    expect(document.querySelector('[role=alert]')?.textContent).toBe(limit)
    await press(day('lørdag 13. juni'))
    expect(form.values['date']).toBe('2026-06-13')
    expect(document.querySelector('[role=alert]')).toBeNull()
  })

  it('goes on to no month without a day to choose', async () => {
    form = await open()
    await press(named('Neste måned'))
    await press(named('Neste måned'))
    expect(month()).toBe('juni 2026')
    expect(named('Neste måned').getAttribute('aria-disabled')).toBe('true')
    await press(named('Forrige måned'))
    await press(named('Forrige måned'))
    expect(month()).toBe('april 2026')
  })

  it('is walked through by arrow keys, across months, as far as its limits', async () => {
    form = await open('2026-05-31')
    day('søndag 31. mai').focus()
    await key('ArrowRight')
    expect(document.activeElement).toBe(day('mandag 1. juni'))
    await key('PageDown')
    expect(document.activeElement).toBe(day('mandag 1. juni'))
    await key('Home')
    await key('ArrowUp')
    expect(document.activeElement).toBe(day('mandag 25. mai'))
    await key('End')
    expect(document.activeElement).toBe(day('søndag 31. mai'))
    expect(tabStops()).toHaveLength(1)
  })

  it('takes the focus to its day when something is wrong', async () => {
    form = await open()
    await form.press(form.text.frame.continue)
    form.errors['date'] = 'Trykk på dagen du flytter.'
    await flushPromises()
    expect(document.activeElement).toBe(day('onsdag 13. mai'))
  })
})
