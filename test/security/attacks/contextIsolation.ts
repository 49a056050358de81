/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** Redefines what the preload script's guards call: without isolation they are disarmed. */
export const attack: Attack = {
  opposite: { contextIsolation: false },
  run: async (page) => {
    await page.evaluate(() => {
      Event.prototype.preventDefault = () => undefined
      window.addEventListener(
        'contextmenu',
        (event) => (document.title = `prevented: ${event.defaultPrevented}`),
      )
    })
    await page.mouse.click(200, 200, { button: 'right' })
    return (await page.title()) === 'prevented: false'
  },
}
