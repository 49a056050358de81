import { chromium, type Browser } from 'playwright-core'
import { inject } from 'vitest'

/** Shows on no display. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium') })
}
