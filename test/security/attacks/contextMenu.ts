/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  run: async (page) => {
    await page.evaluate(() => {
      window.addEventListener(
        'contextmenu',
        (event) => (document.title = `prevented: ${event.defaultPrevented}`),
      )
    })
    await page.mouse.click(200, 200, { button: 'right' })
    return (await page.title()) === 'prevented: false'
  },
}
