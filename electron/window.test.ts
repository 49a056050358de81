import { EventEmitter } from 'node:events'
import type { Rectangle, WebContentsView } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'

const electron = vi.hoisted((): { screen?: unknown; BaseWindow?: unknown } => ({}))
vi.mock('electron', () => electron)
const { openWindow, showInWindow } = await import('./window.ts')

/** As much of a window as is needed to see where it and its views lie. */
class FakeWindow extends EventEmitter {
  kiosk: boolean
  bounds: Rectangle
  contentView = {
    children: [] as WebContentsView[],
    addChildView: (view: WebContentsView) => this.contentView.children.push(view),
    removeChildView: (view: WebContentsView) => {
      this.contentView.children = this.contentView.children.filter((child) => child !== view)
    },
  }
  constructor({ kiosk, ...bounds }: Rectangle & { kiosk: boolean }) {
    super()
    this.kiosk = kiosk
    this.bounds = bounds
  }
  getContentBounds = (): Rectangle => this.bounds
  setBounds = (bounds: Rectangle): void => void (this.bounds = bounds)
  setKiosk = (kiosk: boolean): void => void (this.kiosk = kiosk)
}

const display = { bounds: { x: 0, y: 0, width: 1920, height: 1080 } }
const screen = Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display })

beforeEach(() => {
  screen.removeAllListeners()
  Object.assign(electron, { screen, BaseWindow: FakeWindow })
  display.bounds = { x: 0, y: 0, width: 1920, height: 1080 }
})

const open = (size?: { width: number; height: number }) => {
  const window = openWindow(size)
  const view = {
    bounds: {},
    setBounds: (bounds: Rectangle) => (view.bounds = bounds),
    webContents: { focus: vi.fn() } as { focus: () => void } | undefined,
  }
  showInWindow(window, view as unknown as WebContentsView)
  return { window: window as unknown as FakeWindow, view }
}

test('covers the primary display in kiosk mode', () => {
  const { window, view } = open()
  expect(window).toMatchObject({ kiosk: true, bounds: { width: 1920, height: 1080 } })
  expect(view.bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
})

test.each([
  ['display-added', []],
  ['display-removed', []],
  ['display-metrics-changed', ['bounds', 'rotation']],
])('covers it again after %s', (event, changed) => {
  const { window, view } = open()
  display.bounds = { x: 100, y: 0, width: 1080, height: 1920 }
  screen.emit(event, {}, display, changed)
  expect(window).toMatchObject({ kiosk: true, bounds: display.bounds })
  expect(view.bounds).toEqual({ x: 0, y: 0, width: 1080, height: 1920 })
})

test('leaves the display alone when only its work area changed, which a kiosk window does itself', () => {
  const { window } = open()
  window.setBounds = () => expect.unreachable()
  screen.emit('display-metrics-changed', {}, display, ['workArea'])
})

test('hands the focus to what it shows, then and whenever it gets it', () => {
  const { window, view } = open()
  expect(view.webContents?.focus).toHaveBeenCalledTimes(1)
  window.emit('focus')
  expect(view.webContents?.focus).toHaveBeenCalledTimes(2)
  view.webContents = undefined // the page has closed itself
  window.emit('focus')
})

test('on a desk it keeps the size that was asked for', () => {
  const { window } = open({ width: 1024, height: 768 })
  screen.emit('display-metrics-changed', {}, display, ['bounds'])
  expect(window).toMatchObject({ kiosk: false, bounds: { width: 1024, height: 768 } })
})

test('shows one view at a time', () => {
  const { window, view } = open()
  const next = { setBounds: () => undefined } as unknown as WebContentsView
  showInWindow(window as never, next)
  expect(window.contentView.children).toEqual([next])
  expect(window.contentView.children).not.toContain(view)
})
