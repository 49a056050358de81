import { isHidden, nameOf, textOf, type Veil } from './accessibleText.ts'
import { controlsIn, isTyped, type Translate } from './controls.ts'

const leaves = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, legend, td, th, caption, figcaption, dl > div, tr'
const skipped = 'button, a[href], input, select, textarea, summary, label, option, [role=button], [role=grid]'

/** What stands on a screen, piece by piece and without its controls; first its heading. */
export function piecesOf(place: Element, veil: Veil): string[] {
  const heading = place.querySelector('h1')
  const pieces = collect(place, veil).filter((piece) => piece !== '')
  return heading === null ? pieces : [textOf(heading, veil), ...pieces]
}

/** What can be done there, and how to get to it. */
export function wayOn(place: Element, veil: Veil, t: Translate): string[] {
  const controls = controlsIn(place)
  const field = controls.find(isTyped)
  // A keyboard on the screen is one thing, for who has another one.
  const count = controls.filter(
    (control) => !isTyped(control) && control.closest('[data-keys]') === null,
  ).length
  return [
    field === undefined ? '' : t('speech.screen.field', { name: nameOf(field, veil) }),
    count === 0 ? '' : t(count === 1 ? 'speech.screen.one' : 'speech.screen.many', { count }),
  ].filter(Boolean)
}

function collect(element: Element, veil: Veil): string[] {
  if (isHidden(element) || element.matches(`${skipped}, h1`)) return []
  if (element.matches(leaves) || hasTextOfItsOwn(element)) return [textOf(element, veil, skipped)]
  const pieces = [...element.children].flatMap((child) => collect(child, veil)).filter(Boolean)
  const label = element.matches('[aria-label]') ? nameOf(element, veil) : ''
  const [first, ...others] = pieces
  return label === '' || first === undefined ? pieces : [`${label}: ${first}`, ...others]
}

function hasTextOfItsOwn(element: Element): boolean {
  return [...element.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '',
  )
}
