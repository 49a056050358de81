import { EventEmitter } from 'node:events'
import type { Rectangle, WebContents, WebPreferences } from 'electron'
import { connectPage } from './connectPage.ts'
import type { OwnPage } from './browser.ts'
import { ignoreGone } from './gone.ts'
import { toChromium, toElectron } from './origin.ts'
import { Preventable } from './preventable.ts'
import type { HostSession } from './session.ts'
import { placeWindow } from './windowPlace.ts'
import { giveFocus, postToPreload } from './worlds.ts'

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

const living = new Set<HostContents>()

/** All that are not destroyed. */
export const livingContents = (): readonly HostContents[] => [...living]

/** Electron's WebContents over one page of Chromium. What the shell asks for is done when the page is there. */
export class HostContents extends EventEmitter {
  readonly session: HostSession
  readonly preferences: WebPreferences
  readonly #page: Promise<OwnPage>
  windowOpenHandler: WindowOpenHandler | null = null
  /** Where the preload script runs now, and where the host watches the page. */
  preloadContext: number | null = null
  hostContext: number | null = null
  #connected: Promise<void> | undefined
  #isClosing = false
  #destroyed = false
  #hasFocus = false
  /** Where the shell itself sends the page; its request is the first one for that document. */
  #shellLoads: string | null = null

  constructor(preferences: WebPreferences) {
    super()
    this.preferences = preferences
    this.session = preferences.session as unknown as HostSession
    this.#page = this.session.openPage()
    living.add(this)
  }

  async loadURL(url: string): Promise<void> {
    this.#requireLiving()
    const { cdp, page } = await this.#page
    this.#connected ??= connectPage(this, await this.#page)
    await this.#connected
    const loaded = page.waitForEvent('load')
    // Nobody waits for it where there is nothing to load.
    loaded.catch(() => undefined)
    this.#shellLoads = url
    const { errorText } = await cdp.send('Page.navigate', { url: toChromium(url) })
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
    await loaded
    this.emit('did-finish-load')
  }

  /** For the default menu: the page reloads whatever its listeners say. */
  async reload(): Promise<void> {
    const { page } = await this.#page
    this.#shellLoads = toElectron(page.url())
    await page.reload()
  }

  send(channel: string, body: unknown): void {
    this.#requireLiving()
    void this.post({ kind: 'event', channel, body: structuredClone(body) })
  }

  async post(message: unknown): Promise<void> {
    const { cdp } = await this.#page
    if (this.preloadContext === null || this.#isClosing) return
    // As in Electron, what was on its way to a page that has gone meanwhile is lost.
    await postToPreload(cdp, this.preloadContext, message).catch((error: Error) => {
      if (!this.#isClosing) ignoreGone(error)
    })
  }

  /** Asks the listeners of a navigation event. What the shell itself loads passes; where it is redirected does not. */
  mayNavigate(url: string, kind: 'will-frame-navigate' | 'will-redirect'): boolean {
    if (kind === 'will-frame-navigate' && this.#shellLoads === url) {
      this.#shellLoads = null
      return true
    }
    const event = Object.assign(new Preventable(), { url })
    this.emit(kind, event)
    return !event.defaultPrevented
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#requireLiving()
    this.windowOpenHandler = handler
  }

  setZoomLevel(level: number): void {
    this.#requireLiving()
    this.#do(({ cdp }) => cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.2 ** level }))
  }

  /** Nothing to close: a view without developer tools does not open them. */
  closeDevTools(): void {
    this.#requireLiving()
  }

  /** Keys reach the page from now on. A window that has the focus hands it to no view by itself. */
  focus(): void {
    this.#requireLiving()
    this.#hasFocus = true
    this.tellFocus()
  }

  forcefullyCrashRenderer(): void {
    this.#requireLiving()
    // Nobody is left to answer it.
    this.#do(({ cdp }) => cdp.send('Page.crash'))
  }

  isFocused(): boolean {
    return this.#hasFocus
  }

  /** To each document that begins: the focus is the contents', not the document's. */
  tellFocus(): void {
    const { hostContext } = this
    if (this.#hasFocus && hostContext !== null) this.#do(({ cdp }) => giveFocus(cdp, hostContext))
  }

  async targetId(): Promise<string> {
    const { cdp } = await this.#page
    return (await cdp.send('Target.getTargetInfo')).targetInfo.targetId
  }

  place(bounds: Rectangle, kiosk: boolean): void {
    this.#do((page) => placeWindow(page, bounds, kiosk))
  }

  /** Nobody is asked (`waitForBeforeUnload` is false for this shell). They are gone on a later tick. */
  close(): void {
    this.#requireLiving()
    this.closeItself()
  }

  /** The page goes, by the shell's wish or by its own `window.close()`; what it stored stays with its session. */
  closeItself(): void {
    if (this.#isClosing) return
    this.#isClosing = true
    const destroy = (): void => this.destroy()
    this.#page.then(({ page }) => page.close()).then(destroy, destroy)
  }

  /** The page is gone, or goes with the whole application. */
  destroy(): void {
    if (this.#destroyed) return
    this.#isClosing = true
    this.#destroyed = true
    living.delete(this)
    this.emit('destroyed')
  }

  /** Whether its page goes because the host wants it, and not by the hand of whoever sits before it. */
  isClosing(): boolean {
    return this.#isClosing
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  #requireLiving(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  /** Once the page is there; nobody waits for it. */
  #do(task: (page: OwnPage) => Promise<unknown>): void {
    this.#page.then(task).catch(ignoreGone)
  }
}
