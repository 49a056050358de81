/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  past: ['shortcuts'],
  run: async (page, { within }) => {
    const width = (): Promise<number> => page.evaluate(() => Math.round(visualViewport?.width ?? 0))
    const before = await width()
    await page.keyboard.press('Control++')
    return within(async () => (await width()) < before)
  },
}
