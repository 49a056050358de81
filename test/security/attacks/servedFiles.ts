/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** A file beside the folder of the screens, by a slash that is encoded. */
export const attack: Attack = {
  run: async (page, { within }) => {
    await page.evaluate(() => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = '..%2foutside.css'
      document.head.append(link)
    })
    return within(() =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--outside') === '1'),
    )
  },
}
