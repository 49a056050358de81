/**
 * What a piece of the page says, as assistive technology would be told (a small part of
 * https://www.w3.org/TR/accname-1.2/): hidden things say nothing, labels stand for what they label. What is private goes
 * through a veil, which leaves it as it is or covers it.
 */
export type Veil = (text: string) => string

export const uncovered: Veil = (text) => text

/** Where an element begins or ends without white space, a voice pauses: briefly, or as after a sentence. */
const brief = '\u2028'
const long = '\u2029'

const blocks =
  'address, article, dd, dialog, div, dl, dt, fieldset, footer, form, h1, h2, h3, h4, h5, h6, header, legend, li, main, ol, p, section, table, td, th, tr, ul'

/** Marks what is for the visitor alone. A part of it that is not says `data-private="false"`. */
export function isPrivate(element: Element): boolean {
  const nearest = element.closest('[data-private]')
  return nearest !== null && nearest.getAttribute('data-private') !== 'false'
}

const hidden = '[aria-hidden="true"], [hidden], template, script, style, details:not([open]) > :not(summary)'

export function isHidden(element: Element): boolean {
  return element.closest(hidden) !== null || !element.checkVisibility({ visibilityProperty: true })
}

/**
 * What stands in it.
 * @param leaveOut what is told elsewhere: a selector
 */
export function textOf(element: Element, veil: Veil, leaveOut = 'input, select, textarea'): string {
  const text = spoken(contentOf(element, isPrivate(element) ? uncovered : veil, leaveOut))
  return covered(element, text, veil)
}

/** What it is called: by who labels it, by itself, or by what stands in it. */
export function nameOf(element: Element, veil: Veil): string {
  const labels = referred(element, 'aria-labelledby')
  if (labels.length > 0) return labels.map((label) => textOf(label, veil)).join(' ')
  const own = element.getAttribute('aria-label')?.trim()
  if (own) return covered(element, own, veil)
  if (isField(element)) return [...(element.labels ?? [])].map((label) => textOf(label, veil)).join(' ')
  const legend = element.querySelector(':scope > legend')
  return textOf(legend ?? element, veil)
}

/** What is said of it besides: advice, or what is wrong. */
export function descriptionOf(element: Element, veil: Veil): string {
  return referred(element, 'aria-describedby')
    .map((description) => textOf(description, veil))
    .filter(Boolean)
    .join(' ')
}

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function isField(element: Element): element is Field {
  return element.matches('input, select, textarea')
}

export function referred(element: Element, attribute: string): Element[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/u) ?? []
  return ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? [])
}

/** Covers it as a whole where the element stands in something private. */
function covered(element: Element, text: string, veil: Veil): string {
  return text !== '' && isPrivate(element) ? veil(text) : text
}

function contentOf(element: Element, veil: Veil, leaveOut: string): string {
  return [...element.childNodes].map((child) => partOf(child, veil, leaveOut)).join('')
}

function partOf(node: Node, veil: Veil, leaveOut: string): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || isHidden(node) || node.matches(leaveOut)) return ''
  const pause = node.matches(blocks) ? long : brief
  const label = node.getAttribute('aria-label') ?? (node instanceof HTMLImageElement ? node.alt : null)
  const isMarked = node.hasAttribute('data-private')
  const content = label ?? contentOf(node, isMarked && isPrivate(node) ? uncovered : veil, leaveOut)
  const text = isMarked ? covered(node, spoken(content), veil) : content
  return pause + text + pause
}

/** White space folded, pauses written as a reader would write them. */
function spoken(content: string): string {
  const words = content.split(/(\s+)/u)
  let text = ''
  for (let index = 0; index < words.length; index += 2) {
    const [word = '', gap = ''] = [words[index], words[index - 1]]
    if (word === '') continue
    text += (text === '' ? '' : pauseBetween(text, gap, word)) + word
  }
  return text
}

function pauseBetween(before: string, gap: string, after: string): string {
  const isPunctuated = /[.,:;!?…–]$/u.test(before)
  if (gap.includes(long)) return isPunctuated ? ' ' : '. '
  if (/[^\u2028]/u.test(gap) || isPunctuated) return ' '
  return /^[.,:;!?)»”]/u.test(after) ? '' : ', '
}
