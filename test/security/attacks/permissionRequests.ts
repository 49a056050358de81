/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  run: (page) => page.evaluate(async () => (await Notification.requestPermission()) === 'granted'),
}
