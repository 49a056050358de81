import type { Rectangle } from 'electron'
import type { OwnPage } from './browser.ts'

/**
 * Puts the page's window there. Full screen hides Chromium's own bars; without a window manager it keeps the bounds it
 * had. In a window on somebody's desk the bars stay, and the page is told its size without them.
 */
export async function placeWindow({ cdp }: OwnPage, bounds: Rectangle, kiosk: boolean): Promise<void> {
  const { windowId } = await cdp.send('Browser.getWindowForTarget')
  const { x: left, y: top, width, height } = bounds
  await cdp.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
  if (kiosk) await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } })
  await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false })
}
