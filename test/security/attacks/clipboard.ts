/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** The previous visitor's number, pasted by the next one. */
export const attack: Attack = {
  run: async (page) => {
    const typed = `copied ${Math.random()}`
    const input = page.getByRole('textbox')
    await input.fill(typed)
    await input.selectText()
    await page.keyboard.press('Control+c')
    await input.fill('')
    await page.keyboard.press('Control+v')
    return (await input.inputValue()) === typed
  },
}
