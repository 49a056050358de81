/// <reference lib="dom" />
import type { Attack } from '../attack.ts'
import { menuKeys } from '../notShown.ts'

export const attack: Attack = {
  notShown: menuKeys,
  run: async (page, { shell, within }) => {
    await page.evaluate(() => (document.title = 'before the reload'))
    await shell.pressKeys(page, 'Control+r')
    return within(async () => (await page.title()) !== 'before the reload')
  },
}
