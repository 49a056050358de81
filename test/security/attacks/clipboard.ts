/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** The previous visitor's number, pasted by the next one. Editing keys are the page's own: no menu needs to see them. */
export const attack: Attack = {
  run: async (page) => {
    const typed = `copied ${Math.random()}`
    const input = page.getByRole('textbox')
    await input.fill(typed)
    await input.selectText()
    await page.keyboard.press('ControlOrMeta+c')
    await input.fill('')
    await page.keyboard.press('ControlOrMeta+v')
    return (await input.inputValue()) === typed
  },
}
