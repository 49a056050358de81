import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { openForm, type TestForm } from '../../testForm.ts'
import CheckField from './CheckField.vue'
import ChoiceField from './ChoiceField.vue'
import MobileField from './MobileField.vue'

let form: TestForm
afterEach(() => form.leave())

const group = (role: string) => document.querySelector(`[role=${role}]`)!
const nameOf = (element: Element) =>
  document.getElementById(element.getAttribute('aria-labelledby')!)?.textContent
const card = (title: string) =>
  [...document.querySelectorAll('label')].find((label) => label.textContent.startsWith(title))!
const press = async (title: string) => {
  card(title).querySelector('input')!.click()
  await flushPromises()
}

describe('a choice', () => {
  const channel = {
    channel: [
      ChoiceField,
      {
        label: 'Hvor vil du ha kodene?',
        options: [
          { value: 'sms', title: 'På SMS' },
          { value: 'letter', title: 'Fra brevet', text: 'Det som kom i posten' },
        ],
      },
      null,
    ],
  } satisfies Parameters<typeof openForm>[0]

  it('is nothing at first, then the one that was pressed last', async () => {
    form = await openForm(channel)
    expect(document.querySelectorAll('input:checked')).toHaveLength(0)
    await press('På SMS')
    await press('Fra brevet')
    expect(form.values['channel']).toBe('letter')
    expect(card('På SMS').querySelector('input')!.checked).toBe(false)
  })

  it('is a named group that says what is wrong with it', async () => {
    form = await openForm(channel, () => ({ channel: 'Velg ett av dem.' }))
    await form.press(form.text.frame.continue)
    expect(nameOf(group('radiogroup'))).toBe('Hvor vil du ha kodene?')
    expect(group('radiogroup').getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(group('radiogroup').getAttribute('aria-describedby')!)?.textContent).toBe(
      'Velg ett av dem.',
    )
    expect(document.activeElement).toBe(card('På SMS').querySelector('input'))
  })

  it('brings no keyboard', async () => {
    form = await openForm(channel)
    expect(document.querySelector('.keyboard')).toBeNull()
  })
})

describe('a list to mark in', () => {
  const movers = {
    movers: [
      CheckField,
      {
        label: 'Hvem flytter?',
        options: [
          { value: 'anne', title: 'Anne' },
          { value: 'per', title: 'Per' },
          { value: 'ola', title: 'Ola', text: 'Bor et annet sted', disabled: true },
        ],
      },
      [],
    ],
  } satisfies Parameters<typeof openForm>[0]

  it('holds those that are marked, in its own order', async () => {
    form = await openForm(movers)
    await press('Per')
    await press('Anne')
    expect(form.values['movers']).toEqual(['anne', 'per'])
    await press('Per')
    expect(form.values['movers']).toEqual(['anne'])
  })

  it('shows whom it does not offer, and why', async () => {
    form = await openForm(movers)
    expect(card('Ola').querySelector('input')!.disabled).toBe(true)
    expect(card('Ola').textContent).toContain('Bor et annet sted')
    expect(nameOf(group('group'))).toBe('Hvem flytter?')
  })
})

describe('a mobile number', () => {
  const mobile = (value: string) =>
    ({ mobile: [MobileField, { label: 'Mobilnummer' }, value] }) satisfies Parameters<typeof openForm>[0]
  const input = () => document.querySelector('input')!
  const country = () => document.querySelector('select')!

  it('is Norwegian unless another country is chosen', async () => {
    form = await openForm(mobile(''))
    input().value = '900 00 000'
    input().dispatchEvent(new Event('input'))
    await flushPromises()
    expect(form.values['mobile']).toBe('+47900 00 000')
    country().value = 'SE'
    country().dispatchEvent(new Event('change'))
    await flushPromises()
    expect(form.values['mobile']).toBe('+46900 00 000')
    expect(country().getAttribute('aria-label')).toBe(form.text.field.country)
  })

  it('that was entered before comes back with its country', async () => {
    form = await openForm(mobile('+46701234567'))
    expect(country().value).toBe('SE')
    expect(input().value).toBe('701234567')
    form.values['mobile'] = ''
    await flushPromises()
    expect(input().value).toBe('')
  })
})
