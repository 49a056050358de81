import { flushPromises } from '@vue/test-utils'
import type { Language } from '../../shared/domain/language.ts'
import { openScreens, type TestVisitor } from '../testVisitor.ts'

/** A visitor to whom the real screens are read, in a DOM. */
export interface TestListener extends TestVisitor {
  /** Everything said since the last time. */
  hears: () => Promise<string[]>
  /** Takes a key of the keyboard, wherever the focus is. */
  key: (key: string, more?: KeyboardEventInit) => Promise<void>
  /** Plugs headphones in, or pulls them out. */
  plug: (areIn: boolean) => Promise<void>
  caption: () => string | null
}

type Wishes = Parameters<typeof openScreens>[1]

export async function openListener(language: Language, wishes: Wishes = {}): Promise<TestListener> {
  const visitor = await openScreens(language, wishes)
  const { bridge } = visitor
  let heard = 0
  return {
    ...visitor,
    async hears() {
      await settled()
      const texts = bridge.said.slice(heard).map(({ text }) => text)
      heard = bridge.said.length
      return texts
    },
    async key(key, more = {}) {
      const target = document.activeElement ?? document.body
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
      const isPressed = target.dispatchEvent(event) && key === 'Enter' && target instanceof HTMLButtonElement
      if (isPressed) target.click()
      await settled()
    },
    async plug(areIn) {
      bridge.plug(areIn)
      await settled()
    },
    caption: () => document.querySelector('.caption')?.textContent ?? null,
  }
}

/** The page, and then what it says, which is told line by line. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve))
  }
}
