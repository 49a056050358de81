/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

interface WebviewTag extends HTMLElement {
  getWebContentsId?: unknown
}

export const attack: Attack = {
  opposite: { webviewTag: true },
  electronOnly: 'Chromium has no <webview>',
  run: (page) =>
    page.evaluate(() => {
      const webview = document.createElement('webview') as WebviewTag
      document.body.append(webview)
      return typeof webview.getWebContentsId === 'function'
    }),
}
