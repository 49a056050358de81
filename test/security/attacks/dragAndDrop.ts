/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** A text from another window, let go over the page. */
export const attack: Attack = {
  run: async (page) => {
    const cdp = await page.context().newCDPSession(page)
    await page.evaluate(() => {
      window.addEventListener('dragover', (event) => event.preventDefault())
      window.addEventListener(
        'drop',
        (event) => (document.title = event.dataTransfer?.getData('text/plain') ?? ''),
      )
    })
    const data = { items: [{ mimeType: 'text/plain', data: 'dropped' }], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
    }
    return (await page.title()) === 'dropped'
  },
}
