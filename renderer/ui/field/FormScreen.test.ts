import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { openForm, type TestForm } from '../../testForm.ts'
import TextField from './TextField.vue'

let form: TestForm
afterEach(() => form.leave())

const two = {
  street: [TextField, { label: 'Gate' }, ''],
  place: [TextField, { label: 'Sted' }, ''],
} satisfies Parameters<typeof openForm>[0]

const inputs = () => [...document.querySelectorAll('input')]
const keyboard = () => document.querySelector<HTMLElement>('.keyboard')
const keyNamed = (name: string) =>
  [...keyboard()!.querySelectorAll('button')].find(
    (key) => (key.getAttribute('aria-label') ?? key.textContent).trim() === name,
  )!
const click = async (name: string) => {
  keyNamed(name).click()
  await flushPromises()
}
const finger = async (name: string, type: 'pointerdown' | 'click', detail = 0) => {
  const init = { pointerId: 7, button: 0, detail, bubbles: true }
  keyNamed(name).dispatchEvent(new PointerEvent(type, init))
  await flushPromises()
}
const tap = async (name: string, detail = 1) => {
  await finger(name, 'pointerdown')
  await finger(name, 'click', detail)
}
const physical = async (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  document.activeElement!.dispatchEvent(event)
  await flushPromises()
}

describe('the keyboard of a form', () => {
  it('types into the first field, while a screen reader still stands at the heading', async () => {
    form = await openForm(two)
    expect(document.activeElement?.textContent).toBe('Skjema')
    await click('s')
    await click('t')
    expect(form.values).toEqual({ street: 'st', place: '' })
    expect(document.activeElement?.textContent).toBe('Skjema')
  })

  it('gives the field the focus once a finger types, and types each tap of a fast pair', async () => {
    form = await openForm(two)
    await tap('o')
    await tap('o', 2)
    expect(form.values['street']).toBe('oo')
    expect(document.activeElement).toBe(inputs()[0])
  })

  it('types with each finger, though the first still rests', async () => {
    form = await openForm(two)
    await tap('a')
    await finger('s', 'pointerdown')
    await finger('d', 'pointerdown')
    expect(form.values['street']).toBe('asd')
  })

  it('takes the second tap of a double tap for the screen before', async () => {
    form = await openForm(two)
    await tap('o', 2)
    expect(form.values['street']).toBe('')
  })

  it('writes one capital after shift', async () => {
    form = await openForm(two)
    await click('Stor bokstav')
    expect(keyNamed('Stor bokstav').getAttribute('aria-pressed')).toBe('true')
    await click('S')
    await click('t')
    expect(form.values['street']).toBe('St')
  })

  it('has further letters and signs on pages of their own', async () => {
    form = await openForm(two)
    await click('Flere bokstaver')
    await click('č')
    await click('Tegn')
    await click('krøllalfa')
    expect(form.values['street']).toBe('č@')
  })

  it('erases, and moves on to the next field, which is the last', async () => {
    form = await openForm(two)
    await click('a')
    await click('b')
    await click('Slett')
    await click('Neste felt')
    await click('c')
    expect(form.values).toEqual({ street: 'a', place: 'c' })
    expect(keyNamed('Neste felt')).toBeUndefined()
  })

  it('follows the focus, and types where the caret is', async () => {
    form = await openForm(two)
    inputs()[1]!.focus()
    await click('a')
    await click('c')
    inputs()[1]!.setSelectionRange(1, 1)
    await click('b')
    expect(form.values['place']).toBe('abc')
    expect(inputs()[1]!.selectionStart).toBe(2)
  })

  it('is the one its field needs', async () => {
    form = await openForm({
      email: [TextField, { label: 'E-post', kind: 'email' }, ''],
      code: [TextField, { label: 'Kode', kind: 'digits' }, ''],
    })
    expect(keyboard()!.dataset['layout']).toBe('email')
    inputs()[1]!.focus()
    await flushPromises()
    expect(keyboard()!.dataset['layout']).toBe('digits')
    expect(document.querySelectorAll('.keyboard')).toHaveLength(1)
  })

  it('shows no pressed key of a password', async () => {
    form = await openForm({ password: [TextField, { label: 'Passord', masked: true }, ''] })
    expect(keyboard()!.dataset['discreet']).toBe('true')
    expect(inputs()[0]!.type).toBe('password')
    await form.press('Vis: Passord')
    expect(inputs()[0]!.type).toBe('text')
    expect(keyboard()!.dataset['discreet']).toBe('true')
  })
})

describe('without a finger the keyboard', () => {
  it('is one stop for the Tab key, and arrow keys lead from key to key', async () => {
    form = await openForm(two)
    expect(keyboard()!.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    keyNamed('1').focus()
    await physical('ArrowDown')
    await physical('ArrowRight')
    expect(document.activeElement).toBe(keyNamed('w'))
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0')
  })

  it('keeps the focus on the key that turns the page', async () => {
    form = await openForm(two)
    keyNamed('1').focus()
    for (let row = 0; row < 4; row += 1) await physical('ArrowDown')
    expect(document.activeElement).toBe(keyNamed('Flere bokstaver'))
    await click('Flere bokstaver')
    expect(document.activeElement).toBe(keyNamed('Bokstaver'))
  })
})

describe('a physical keyboard', () => {
  it('types into the first field from anywhere, and moves on with Enter', async () => {
    form = await openForm(two)
    for (const key of ['S', 't', 'x', 'Backspace']) {
      ;(document.activeElement as HTMLElement).blur()
      await physical(key)
    }
    expect(form.values['street']).toBe('St')
    expect(document.activeElement).toBe(inputs()[0])
    await physical('Enter')
    expect(document.activeElement).toBe(inputs()[1])
    await physical('Enter')
    expect(form.submitted()).toBe(1)
  })

  it('leaves Enter and the space bar to the button that has the focus', async () => {
    form = await openForm(two)
    keyNamed('a').focus()
    await physical(' ')
    await physical('Enter')
    expect(form.values['street']).toBe('')
    expect(form.submitted()).toBe(0)
  })

  it('types nothing behind the inactivity warning', async () => {
    form = await openForm(two)
    form.bridge.tell('visit.clock', { phase: 'warning', secondsLeft: 20 })
    await flushPromises()
    document.querySelector<HTMLElement>('dialog button')!.focus()
    await physical('a')
    expect(form.values['street']).toBe('')
  })

  it('may be a scanner, which types a reference number and Enter', async () => {
    form = await openForm({
      reference: [TextField, { label: 'Referanse', kind: 'code', maxlength: 12, group: 4 }, ''],
    })
    for (const key of [...'k7qm+2xha+9trc', 'Enter']) {
      ;(document.activeElement as HTMLElement).blur()
      await physical(key)
    }
    expect(form.values['reference']).toBe('K7QM2XHA9TRC')
    expect(inputs()[0]!.value).toBe('K7QM-2XHA-9TRC')
    expect(form.submitted()).toBe(1)
  })
})

describe('what is wrong', () => {
  it('with one field stands at it, and the focus goes there', async () => {
    form = await openForm(two, () => ({ place: 'Skriv stedet.' }))
    await form.press(form.text.frame.continue)
    const [, place] = inputs()
    expect(document.activeElement).toBe(place)
    expect(place!.getAttribute('aria-invalid')).toBe('true')
    const error = document.getElementById(place!.getAttribute('aria-describedby')!)
    expect(error?.textContent).toBe('Skriv stedet.')
    expect(error?.getAttribute('role')).toBe('alert')
  })

  it('with several is listed first; each leads to its field, and the keyboard comes back', async () => {
    form = await openForm(two, () => ({ place: 'Skriv stedet.', street: 'Skriv gaten.' }))
    await form.press(form.text.frame.continue)
    expect(document.activeElement?.textContent).toBe('Rett opp 2 ting:')
    expect(keyboard()).toBeNull()
    await form.press('StedSkriv stedet.')
    expect(document.activeElement).toBe(inputs()[1])
    expect(keyboard()).not.toBeNull()
  })

  it('is read without a keyboard, which comes back for whoever just types on', async () => {
    form = await openForm(two, () => ({ place: 'Skriv stedet.', street: 'Skriv gaten.' }))
    await form.press(form.text.frame.continue)
    await physical('S')
    expect(form.values['street']).toBe('S')
    expect(keyboard()).not.toBeNull()
    expect(document.activeElement).toBe(inputs()[0])
  })

  it('may come with a late answer, and then has the focus once', async () => {
    form = await openForm(two)
    await form.press(form.text.frame.continue)
    form.errors['street'] = 'Skriv gaten.'
    await flushPromises()
    expect(document.activeElement).toBe(inputs()[0])
    inputs()[1]!.focus()
    form.errors['street'] = 'Skriv gaten en gang til.'
    await flushPromises()
    expect(document.activeElement).toBe(inputs()[1])
  })

  it('keeps what was typed', async () => {
    form = await openForm(two, () => ({ street: 'Finnes ikke.' }))
    await click('a')
    await form.press(form.text.frame.continue)
    expect(inputs()[0]!.value).toBe('a')
  })
})
