/// <reference lib="dom" />
import type { Attack } from '../attack.ts'
import { onlyElectron } from '../notShown.ts'

export const attack: Attack = {
  past: ['contextIsolation', 'sandbox'],
  opposite: { nodeIntegration: true },
  notShown: onlyElectron('Chromium has no Node.js to let into the page'),
  run: (page) => page.evaluate(() => 'require' in globalThis),
}
