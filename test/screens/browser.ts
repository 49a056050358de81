import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Wishes } from '../support/fakeBridge.ts'

/** Shows on no display. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium') })
}

/** A page with nothing left of what it has shown. */
export async function openPage(page: Page): Promise<void> {
  await page.goto(inject('page'))
}

/** Shows the first screen, or a form of the gallery instead, to a new visitor. */
export async function begin(page: Page, wishes: Wishes, gallery?: string): Promise<void> {
  await page.evaluate(`window.begin(${JSON.stringify(wishes)}, ${JSON.stringify(gallery ?? null)})`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

export interface Size {
  width: number
  height: number
}

/** For a page without a viewport of its own. Playwright's `setViewportSize` lays the whole browser window out, too. */
export async function resize(devtools: CDPSession, size: Size): Promise<void> {
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
}
