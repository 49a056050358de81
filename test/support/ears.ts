import { vi } from 'vitest'
import { texts } from '../../renderer/locales/texts.ts'

export interface Keyboard {
  press(key: string): Promise<void>
}

/** A visitor who can't see: knows only what was said, and has a keyboard. */
export interface Ears {
  /** Waits until something is said that holds the words. What was said before it is heard, and gone. */
  hears(words: string | RegExp): Promise<string>
  /** Waits until all of it has been said, in whatever order. */
  hearsAll(...words: (string | RegExp)[]): Promise<void>
  types(text: string): Promise<void>
  presses(key: string): Promise<void>
  /** Goes from control to control, listening to what each is, to the one that is called so. @returns what it is */
  finds(name: string): Promise<string>
  /** Finds it, and presses Enter. */
  chooses(name: string): Promise<void>
}

export interface Listening {
  keyboard: Keyboard
  /** Everything said so far. */
  said: () => string[] | Promise<string[]>
  /** How long somebody waits for a word before they think that nothing works. Milliseconds. */
  patience?: number
}

export function listenWith({ keyboard, said, patience = 30_000 }: Listening): Ears {
  let heard = 0

  /** @returns the place of each among what is said from now on */
  function places(words: (string | RegExp)[]): Promise<{ news: string[]; found: number[] }> {
    return vi.waitFor(
      async () => {
        const news = (await said()).slice(heard)
        const found = words.map((one) => news.findIndex((text) => holds(text, one)))
        const missing = words[found.indexOf(-1)]
        if (missing !== undefined) throw new Error(`Nobody said "${missing}", but: ${news.join(' | ')}`)
        return { news, found }
      },
      { timeout: patience, interval: 20 },
    )
  }

  async function hears(words: string | RegExp): Promise<string> {
    const { news, found } = await places([words])
    heard += found[0]! + 1
    return news[found[0]!]!
  }

  async function hearsAll(...words: (string | RegExp)[]): Promise<void> {
    const { found } = await places(words)
    heard += Math.max(...found) + 1
  }

  const roles = Object.values(texts)
    .flatMap(({ speech }) => Object.values(speech.role))
    .join('|')
  const control = new RegExp(`(?:^|, )(?:${roles})(?:[,.]|$)`, 'u')

  async function finds(name: string): Promise<string> {
    const passed: string[] = []
    heard = (await said()).length
    for (;;) {
      await keyboard.press('Tab')
      const told = await hears(control)
      if (told.startsWith(spoken(name))) return told
      // Twice may be the same thing said again, or a screen that came in between.
      if (passed.filter((before) => before === told).length > 1)
        throw new Error(`No control is called "${name}": ${passed.join(' | ')}`)
      passed.push(told)
    }
  }

  return {
    hears,
    hearsAll,
    finds,
    presses: (key) => keyboard.press(key),
    async chooses(name) {
      await finds(name)
      await keyboard.press('Enter')
    },
    async types(text) {
      for (const character of text) await keyboard.press(character)
    },
  }
}

function holds(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(spoken(words)) : words.test(text)
}

/** As a voice is given it. */
function spoken(text: string): string {
  return text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ')
}
