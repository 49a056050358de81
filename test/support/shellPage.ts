import type { BrowserContext, Page } from 'playwright-core'

/**
 * The page that is on: waits for the one after `after`, and until its start screen has loaded, whatever its origin is
 * (`skranke://kiosk` in Electron). Developer tools are pages as well.
 */
export async function currentPage(context: BrowserContext, after?: Page): Promise<Page> {
  const isOn = (page: Page): boolean =>
    page !== after && !page.isClosed() && !page.url().startsWith('devtools:')
  const page = context.pages().findLast(isOn) ?? (await context.waitForEvent('page', isOn))
  await page.waitForURL(/\/index\.html$/u)
  await page.waitForLoadState()
  return page
}
