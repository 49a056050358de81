/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

/** A dialogue of the system over the screen, which no visitor gets rid of by the kiosk's own buttons. */
export const attack: Attack = {
  run: async (page) => {
    let dismissed: Promise<void> | undefined
    page.once('dialog', (dialog) => (dismissed = dialog.dismiss()))
    await page.evaluate(() => confirm('Your number, please'))
    await dismissed
    return dismissed !== undefined
  },
}
