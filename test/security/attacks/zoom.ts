/// <reference lib="dom" />
import type { Attack } from '../attack.ts'
import { menuKeys } from '../notShown.ts'

export const attack: Attack = {
  past: ['shortcuts'],
  notShown: menuKeys,
  run: async (page, { shell, within }) => {
    const width = (): Promise<number> => page.evaluate(() => Math.round(visualViewport?.width ?? 0))
    const before = await width()
    await shell.pressKeys(page, 'Control++')
    return within(async () => (await width()) < before)
  },
}
