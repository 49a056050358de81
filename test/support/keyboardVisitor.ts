import type { Locator, Page } from 'playwright-core'
import { texts, type Texts } from '../../renderer/locales/texts.ts'

/** A visitor with a keyboard and nothing else, who sees where they are: what has the focus, and what stands there. */
export interface KeyboardVisitor {
  readonly page: Page
  readonly text: Texts
  presses(key: string): Promise<void>
  types(text: string): Promise<void>
  /** With the Tab key, to the control that is called so. Each one passed shows that it has the focus. */
  reaches(name: string): Promise<void>
  /** Reaches it, and presses Enter. */
  chooses(name: string): Promise<void>
  /** In place of what stands in the field. */
  writes(label: string, text: string): Promise<void>
  /** The screen of that heading; at its first sight, that the Tab key goes round on it, both ways the same. */
  sees(heading: string): Promise<void>
  reads(words: string | RegExp): Promise<void>
  leaves(): Promise<void>
}

interface Focused {
  name: string
  /** How it shows that it has the focus; null where nobody could tell. */
  ring: string | null
  /** Where it stands on the page: the same again only if it is the same control. */
  place: string
  isInSight: boolean
}

/** Nobody goes further than this to find something. */
const mostTabs = 80

/** @param known headings of screens that somebody has gone round on */
export function keyboardVisitor(page: Page, known: Set<string>): KeyboardVisitor {
  const text = texts.nb
  const focused: Locator = page.locator(':focus')

  /** Enter may end the visit, and the page with it, before the key is up again. */
  async function presses(key: string): Promise<void> {
    await page.keyboard.press(key).catch((error: unknown) => {
      if (!page.isClosed()) throw error
    })
  }

  /** @throws when the key led out of the page, or to something that does not show it */
  async function tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focused> {
    await presses(key)
    if ((await focused.count()) === 0) throw new Error(`"${key}" led out of the page.`)
    const at = await focused.evaluate(describeFocus)
    if (at.ring === null) throw new Error(`Nobody sees that "${at.name}" has the focus.`)
    if (!at.isInSight) throw new Error(`"${at.name}" has the focus out of sight.`)
    return at
  }

  /** From wherever the focus is, until it comes to the same control again. */
  async function goesRound(key: 'Tab' | 'Shift+Tab'): Promise<Set<string>> {
    const passed = new Set<string>()
    for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
      const { place } = await tab(key)
      if (passed.has(place)) return passed
      passed.add(place)
    }
    throw new Error(`"${key}" never comes round.`)
  }

  const visitor: KeyboardVisitor = {
    page,
    text,
    presses,
    types: (typed) => page.keyboard.type(typed),

    async reaches(name) {
      const passed: string[] = []
      for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
        const at = await tab()
        if (at.name.startsWith(name)) return
        passed.push(at.name)
      }
      throw new Error(`Tab never reaches "${name}": ${passed.join(' | ')}`)
    },

    async chooses(name) {
      await visitor.reaches(name)
      await presses('Enter')
    },

    async writes(label, typed) {
      await visitor.reaches(label)
      await presses('Control+a')
      await page.keyboard.type(typed)
    },

    async sees(heading) {
      const focusedHeading = page.locator('h1:focus').filter({ hasText: heading })
      await focusedHeading.waitFor()
      // What the store answers brings controls of its own, or a screen of the same heading.
      await page.getByText(text.asked.underWay).waitFor({ state: 'hidden' })
      await focusedHeading.waitFor()
      if (known.has(heading)) return
      known.add(heading)
      const forth = await goesRound('Tab')
      const back = await goesRound('Shift+Tab')
      const missed = [...forth].filter((place) => !back.has(place))
      if (missed.length > 0 || forth.size !== back.size)
        throw new Error(`On "${heading}" Tab comes to ${forth.size} controls, and back to ${back.size}.`)
    },

    reads: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),

    async leaves() {
      await visitor.reaches(text.frame.end)
      await Promise.all([page.waitForEvent('close'), presses('Enter')])
    },
  }
  return visitor
}

/** In the page. An element shows its focus by an outline, or the label around it or the box of its field does. */
function describeFocus(element: Element): Focused {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null
  const referred = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const name =
    element.getAttribute('aria-label') ??
    [...referred.map((id) => document.getElementById(id)), ...(labels ?? []), element]
      .map((part) => part?.textContent?.replace(/\s+/gu, ' ').trim())
      .find(Boolean) ??
    ''

  const isRinged = (candidate: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate)
    const isSeen = !/^rgba\(.*, 0\)$|^transparent$/u.test(outlineColor)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isSeen
  }
  const around = [element, element.parentElement, element.closest('label')].filter((one) => one !== null)
  const ringed = around.find(isRinged)

  const place: number[] = []
  for (let part: Element | null = element; part?.parentElement; part = part.parentElement)
    place.unshift([...part.parentElement.children].indexOf(part))

  const { left, top, width, height } = element.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return {
    name,
    ring: ringed === undefined ? null : getComputedStyle(ringed).outlineColor,
    place: place.join(' '),
    isInSight: seen !== null && around.some((one) => one.contains(seen)),
  }
}
