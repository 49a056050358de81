/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  past: ['shortcuts'],
  run: async (page, { shell, within }) => {
    await page.keyboard.press('Control+Shift+I')
    return within(() => shell.developerToolsAreOpen())
  },
}
