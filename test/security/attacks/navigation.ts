/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** Another of the kiosk's own files in place of the screens: nobody gets back from there. */
export const attack: Attack = {
  run: async (page, { within }) => {
    await page.evaluate(() => (location.href = 'other.html'))
    return within(() => page.url().endsWith('/other.html'))
  },
}
