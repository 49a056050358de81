/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  past: ['contextIsolation', 'sandbox'],
  opposite: { nodeIntegration: true },
  electronOnly: 'Chromium has no Node.js to let into the page',
  run: (page) => page.evaluate(() => 'require' in globalThis),
}
