import { EventEmitter } from 'node:events'
import type { BaseWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import type { WebContentsView } from './webContentsView.ts'

/** A window has no body of its own here: the page on it is a window of Chromium's, in the same place. */
export class BaseWindow extends EventEmitter {
  readonly #bounds: Rectangle
  readonly contentView: ContentView

  constructor({ x = 0, y = 0, width = 800, height = 600, kiosk = false }: BaseWindowConstructorOptions) {
    super()
    this.#bounds = { x, y, width, height }
    this.contentView = new ContentView(this.#bounds, kiosk)
  }

  getContentBounds(): Rectangle {
    return this.#bounds
  }
}

class ContentView {
  children: WebContentsView[] = []
  readonly #bounds: Rectangle
  readonly #kiosk: boolean

  constructor(bounds: Rectangle, kiosk: boolean) {
    this.#bounds = bounds
    this.#kiosk = kiosk
  }

  addChildView(view: WebContentsView): void {
    this.children = [...this.children, view]
    view.webContents.place(this.#bounds, this.#kiosk)
    // Whoever closes the page's window closes the last window there is.
    view.webContents.once('closed-by-user', () => app.quit())
  }

  removeChildView(view: WebContentsView): void {
    this.children = this.children.filter((child) => child !== view)
  }
}
