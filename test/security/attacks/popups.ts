/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** A second window, over the kiosk's own. */
export const attack: Attack = {
  past: ['documentSandbox'],
  run: async (page, { within }) => {
    const popup = await page.evaluateHandle(() => window.open('about:blank', 'popup', 'popup'))
    const isGone = await within(() => popup.evaluate((opened) => opened === null || opened.closed))
    return !isGone
  },
}
