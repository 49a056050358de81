import type { TextKey } from '../locales/texts.ts'
import {
  descriptionOf,
  isField,
  isHidden,
  nameOf,
  textOf,
  uncovered,
  type Field,
  type Veil,
} from './accessibleText.ts'

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

const roles = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem'] as const

const controls = `button, a[href], input:not([type=hidden]), select, textarea, summary, ${roles
  .map((role) => `[role=${role}]`)
  .join(', ')}`

/** The controls in it that a visitor can come to, in their order. */
export function controlsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(controls)].filter(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled') && !isHidden(control),
  )
}

/** The control that something on the page belongs to, if any. */
export function controlOf(element: Element): HTMLElement | null {
  const control = element.closest<HTMLElement>(`${controls}, label`)
  return control instanceof HTMLLabelElement ? control.control : control
}

/** Whether it is typed into. */
export function isTyped(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.matches('textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])')
}

/** `Bestill, knapp`; `Passord, felt, tomt. Passordet er for kort.` What is not private may be heard by anybody. */
export function describeControl(control: Element, veil: Veil, t: Translate): string {
  const role = roleOf(control)
  const words = [
    nameOf(control, veil),
    role && t(`speech.role.${role}`),
    ...statesOf(control).map((state) => t(`speech.state.${state}`)),
    control.getAttribute('aria-current') === 'date' ? t('counter.today') : '',
    valueOf(control, veil, t),
  ].filter(Boolean)
  return [words.join(', '), descriptionOf(control, veil)].filter(Boolean).join('. ')
}

const told: State[] = ['chosen', 'notChosen', 'open', 'closed']

/** What pressing or choosing changes of it: `valgt`; `Sverige (+46)`. */
export function describeChoice(control: Element, veil: Veil, t: Translate): string {
  const states = statesOf(control).filter((state) => told.includes(state))
  const chosen = control.matches('select') ? valueOf(control, veil, t) : ''
  return [...states.map((state) => t(`speech.state.${state}`)), chosen].filter(Boolean).join(', ')
}

type Role = (typeof roles)[number] | 'field' | 'list'

function roleOf(element: Element): Role | null {
  const explicit = element.getAttribute('role')
  if (explicit !== null) return roles.find((role) => role === explicit) ?? null
  if (element.matches('button, summary')) return 'button'
  if (element.matches('a')) return 'link'
  if (element.matches('[type=checkbox]')) return 'checkbox'
  if (element.matches('[type=radio]')) return 'radio'
  if (element.matches('select')) return 'list'
  if (element.matches('option')) return 'option'
  return isField(element) ? 'field' : null
}

type State = 'chosen' | 'notChosen' | 'open' | 'closed' | 'invalid' | 'required' | 'notNow'

function statesOf(element: Element): State[] {
  const says = (attribute: string, value: string) => element.getAttribute(attribute) === value
  const chosen = ['aria-pressed', 'aria-checked', 'aria-selected']
  const isChosenDay = element.parentElement?.matches('td[aria-selected="true"]') === true
  const isChecked = element.matches('[type=checkbox]:checked, [type=radio]:checked')
  const states: [State, boolean][] = [
    ['chosen', isChecked || isChosenDay || chosen.some((attribute) => says(attribute, 'true'))],
    [
      'notChosen',
      (element.matches('[type=checkbox]') && !isChecked) ||
        chosen.some((attribute) => says(attribute, 'false')),
    ],
    ['open', says('aria-expanded', 'true') || element.matches('details[open] > summary')],
    ['closed', says('aria-expanded', 'false') || element.matches('details:not([open]) > summary')],
    ['invalid', says('aria-invalid', 'true')],
    ['required', says('aria-required', 'true') || element.matches(':required')],
    ['notNow', says('aria-disabled', 'true')],
  ]
  return states.filter(([, holds]) => holds).map(([state]) => state)
}

function valueOf(element: Element, veil: Veil, t: Translate): string {
  if (element.matches('select')) {
    const [chosen] = element.selectedOptions
    return chosen === undefined ? '' : valueVeil(element, veil)(textOf(chosen, veil))
  }
  if (!isTyped(element)) return ''
  if (element.value === '') return t('speech.empty')
  return valueVeil(element, veil)(element.value)
}

/** Whatever a visitor typed or chose is private, unless its field says that it is not. */
export function valueVeil(field: Field, veil: Veil): Veil {
  return field.closest('[data-private]')?.getAttribute('data-private') === 'false' ? uncovered : veil
}
