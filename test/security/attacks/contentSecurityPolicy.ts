/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  run: (page) =>
    page.evaluate(() => {
      const script = document.createElement('script')
      try {
        script.textContent = 'document.title = "injected"'
      } catch (error) {
        if (error instanceof TypeError) return false // Not even the text of a script may be set.
        throw error
      }
      document.body.append(script)
      return document.title === 'injected'
    }),
}
