/// <reference lib="dom" />
import type { Attack } from '../attack.ts'
import { menuKeys } from '../notShown.ts'

export const attack: Attack = {
  past: ['shortcuts'],
  notShown: menuKeys,
  run: async (page, { shell, within }) => {
    await shell.pressKeys(page, 'Control+Shift+I')
    return within(() => shell.developerToolsAreOpen())
  },
}
