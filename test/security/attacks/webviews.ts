/// <reference lib="dom" />
import type { Attack } from '../attack.ts'
import { onlyElectron } from '../notShown.ts'

interface WebviewTag extends HTMLElement {
  getWebContentsId?: unknown
}

export const attack: Attack = {
  opposite: { webviewTag: true },
  notShown: onlyElectron('Chromium has no <webview>'),
  run: (page) =>
    page.evaluate(() => {
      const webview = document.createElement('webview') as WebviewTag
      document.body.append(webview)
      return typeof webview.getWebContentsId === 'function'
    }),
}
