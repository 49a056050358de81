import { EventEmitter } from 'node:events'
import type { BaseWindow as ElectronWindow, BaseWindowConstructorOptions, Rectangle } from 'electron'
import { Preventable } from './preventable.ts'
import { requireReady } from './readiness.ts'
import type { WebContentsView } from './webContentsView.ts'
import { addWindow, removeWindow } from './windowList.ts'

type Used = Pick<
  ElectronWindow,
  'getContentBounds' | 'setBounds' | 'setKiosk' | 'close' | 'destroy' | 'isDestroyed'
>

/** A window has no body of its own here: the page on it is a window of Chromium's, in the same place. */
export class BaseWindow extends EventEmitter implements Used {
  #bounds: Rectangle
  #kiosk: boolean
  #isDestroyed = false
  readonly contentView: ContentView

  constructor({ x = 0, y = 0, width = 800, height = 600, kiosk = false }: BaseWindowConstructorOptions) {
    super()
    requireReady('Cannot create BaseWindow before app is ready')
    this.#bounds = { x, y, width, height }
    this.#kiosk = kiosk
    this.contentView = new ContentView(this)
    addWindow(this)
    // Shown at once, and so focused: the window, not yet what lies in it.
    setImmediate(() => this.emit('focus'))
  }

  getContentBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#placeViews()
    this.emit('resize')
  }

  setKiosk(kiosk: boolean): void {
    this.#kiosk = kiosk
    this.#placeViews()
  }

  /** A listener may keep it open. It is gone on a later tick. */
  close(): void {
    const event = new Preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) setImmediate(() => this.destroy())
  }

  /** The contents of its views live on until they are closed themselves. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.emit('closed')
    removeWindow(this)
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  place(view: WebContentsView): void {
    view.contents.place(this.#bounds, this.#kiosk)
  }

  #placeViews(): void {
    for (const view of this.contentView.children) this.place(view)
  }
}

class ContentView {
  readonly #window: BaseWindow
  #children: WebContentsView[] = []

  constructor(window: BaseWindow) {
    this.#window = window
  }

  /** A copy: what is removed from it while it is gone through does not matter. */
  get children(): WebContentsView[] {
    return [...this.#children]
  }

  addChildView(view: WebContentsView): void {
    this.removeChildView(view)
    this.#children.push(view)
    this.#window.place(view)
    // Its window is a page's window here.
    view.contents.once('closed-by-user', () => this.#window.close())
  }

  removeChildView(view: WebContentsView): void {
    this.#children = this.#children.filter((child) => child !== view)
  }
}
