/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** Carries away what the page knows, in an address. */
export const attack: Attack = {
  past: ['navigation'],
  run: async (page, { server, within }) => {
    await page.evaluate((url) => (location.href = url), `${server.url}/stolen`)
    return within(() => server.asked.includes('/stolen'))
  },
}
