/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  past: ['documentSandbox'],
  run: async (page, { shell, within }) => {
    await shell.answerSaveDialog(page)
    const cdp = await page.context().newCDPSession(page)
    let completed = false
    cdp.on('Page.downloadProgress', ({ state }) => (completed ||= state === 'completed'))
    await cdp.send('Page.enable')
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.download = 'letter.txt'
      link.href = URL.createObjectURL(new Blob(['on the disk of the kiosk']))
      link.click()
    })
    return within(() => completed)
  },
}
