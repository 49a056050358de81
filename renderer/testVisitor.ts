/* eslint-disable import-x/no-restricted-paths -- only tests import this file, and the fake bridge is theirs */
import { flushPromises } from '@vue/test-utils'
import type { App } from 'vue'
import type { Language } from '../shared/domain/language.ts'
import { createFakeBridge, type FakeBridge } from '../test/support/fakeBridge.ts'
import type { Screen, Visit } from './composables/useVisit.ts'
import { createScreens } from './createScreens.ts'
import { texts, type Texts } from './locales/texts.ts'
import { loadScreens } from './visitor/screens.ts'

/** A visitor before the real screens in a DOM, who knows buttons by their words. */
export interface TestVisitor {
  text: Texts
  bridge: FakeBridge
  press: (name: string) => Promise<void>
  type: (digits: string) => Promise<void>
  /** Into the field of that name, in place of what stood there. */
  enter: (label: string, text: string) => Promise<void>
  fieldNamed: (label: string) => HTMLInputElement
  heading: () => string
  /** Everything on the screen, white space folded. */
  reads: () => string
  field: () => HTMLInputElement
  /** To a screen whose way there another test goes. */
  goTo: (screen: Screen) => Promise<void>
  leave: () => void
}

type Wishes = NonNullable<Parameters<typeof createFakeBridge>[0]>

export async function openScreens(language: Language, wishes: Wishes = {}): Promise<TestVisitor> {
  const bridge = createFakeBridge({ ...wishes, kiosk: { ...wishes.kiosk, language } })
  const place = document.createElement('div')
  document.body.append(place)
  await loadScreens()
  const app: App = createScreens(bridge)
  app.mount(place)
  await flushPromises()

  const press = async (name: string) => {
    const button = [...place.querySelectorAll('button')].find((candidate) => nameOf(candidate) === name)
    if (button === undefined) throw new Error(`no button "${name}" on "${wordsOf(place)}"`)
    button.click()
    await flushPromises()
  }
  const fieldNamed = (label: string) => {
    const name = [...place.querySelectorAll('label')].find((candidate) => wordsOf(candidate) === label)
    if (name?.control instanceof HTMLInputElement) return name.control
    throw new Error(`no field "${label}" on "${wordsOf(place)}"`)
  }
  return {
    text: folded(texts[language]),
    bridge,
    press,
    type: async (digits) => {
      for (const digit of digits) await press(digit)
    },
    enter: async (label, text) => {
      const field = fieldNamed(label)
      field.value = text
      field.dispatchEvent(new Event('input'))
      await flushPromises()
    },
    fieldNamed,
    heading: () => wordsOf(place.querySelector('h1')),
    reads: () => wordsOf(place),
    field: () => place.querySelector('input')!,
    goTo: async (screen) => {
      visitOf(app).go(screen)
      await flushPromises()
    },
    leave: () => {
      app.unmount()
      place.remove()
    },
  }
}

/** As assistive technology calls it. */
function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? wordsOf(button)
}

/** A card's title stands for the card, and its name for a picture. */
function wordsOf(element: Element | null): string {
  const words = element?.querySelector(':scope > .choice__words > .choice__title') ?? element
  const pictures = [...(words?.querySelectorAll('img') ?? [])].map(({ alt }) => alt)
  return [words?.textContent ?? '', ...pictures].join(' ').replace(/\s+/gu, ' ').trim()
}

function folded(text: Texts): Texts {
  return JSON.parse(JSON.stringify(text).replaceAll('\u00a0', ' ')) as Texts
}

/** What `App.vue` provides to its screens. */
function visitOf(app: App): Visit {
  const { provides } = app._instance as unknown as { provides: Record<symbol, Visit> }
  const key = Object.getOwnPropertySymbols(provides).find(({ description }) => description === 'visit')!
  return provides[key]!
}
