/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  past: ['navigation', 'otherOrigins'],
  run: async (page, { server, within }) => {
    await page.evaluate((url) => (location.href = url), `${server.url}/away`)
    return within(() => server.asked.includes('/elsewhere'))
  },
}
