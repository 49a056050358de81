/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  run: async (page, { within }) => {
    await page.evaluate(() => (document.title = 'before the reload'))
    await page.keyboard.press('Control+r')
    return within(async () => (await page.title()) !== 'before the reload')
  },
}
