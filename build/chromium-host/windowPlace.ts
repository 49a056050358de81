/// <reference lib="dom" />
import type { Rectangle } from 'electron'
import type { OwnPage } from './browser.ts'

/**
 * Puts the page's window there. Full screen hides Chromium's own bars; on somebody's desk they stay, around a page of the
 * size that was asked for. The page is told its size as well, for displays without a window manager.
 */
export async function placeWindow({ cdp, page }: OwnPage, bounds: Rectangle, kiosk: boolean): Promise<void> {
  const { windowId } = await cdp.send('Browser.getWindowForTarget')
  const { x: left, y: top, width, height } = bounds
  const bars = kiosk ? { width: 0, height: 0 } : await page.evaluate(barsAroundPage)
  await cdp.send('Browser.setWindowBounds', {
    windowId,
    bounds: { left, top, width: width + bars.width, height: height + bars.height },
  })
  if (kiosk) await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } })
  await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false })
}

function barsAroundPage(): { width: number; height: number } {
  return { width: outerWidth - innerWidth, height: outerHeight - innerHeight }
}
