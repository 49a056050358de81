import { BaseWindow, screen, type Rectangle, type WebContentsView } from 'electron'

/**
 * The one window: the whole primary display in kiosk mode, or `size` on somebody's desk. It follows its display when
 * that is turned, replaced or unplugged, and its one view always fills it.
 */
export function openWindow(size: { width: number; height: number } | undefined): BaseWindow {
  const window = new BaseWindow({
    ...(size ?? screen.getPrimaryDisplay().bounds),
    useContentSize: size !== undefined,
    kiosk: size === undefined,
    resizable: size !== undefined,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    title: 'Skranke',
  })
  window.on('resize', () => fill(window))
  // The window has the focus then, and hands it to nobody by itself.
  window.on('focus', () => focusView(window))
  if (size === undefined) followDisplay(window)
  return window
}

/** Shows `view`, and only it, over the whole window. */
export function showInWindow(window: BaseWindow, view: WebContentsView): void {
  for (const old of window.contentView.children) window.contentView.removeChildView(old)
  window.contentView.addChildView(view)
  fill(window)
  focusView(window)
}

/** Keys and the screen reader reach the page from the first moment on, before any finger has touched it. */
function focusView(window: BaseWindow): void {
  for (const view of window.contentView.children as WebContentsView[]) {
    // None is left of a page that has closed itself.
    const contents = view.webContents as WebContentsView['webContents'] | undefined
    contents?.focus()
  }
}

function fill(window: BaseWindow): void {
  const { width, height } = window.getContentBounds()
  for (const view of window.contentView.children) view.setBounds({ x: 0, y: 0, width, height })
}

function followDisplay(window: BaseWindow): void {
  const cover = (): void => {
    const bounds: Rectangle = screen.getPrimaryDisplay().bounds
    window.setKiosk(false)
    window.setBounds(bounds)
    window.setKiosk(true)
    fill(window)
  }
  screen.on('display-added', cover)
  screen.on('display-removed', cover)
  // The work area changes, too, when a window takes the whole display and leaves it: answering that would never end.
  screen.on('display-metrics-changed', (_event, _display, changed) => {
    if (changed.includes('bounds')) cover()
  })
}
