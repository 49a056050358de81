/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { InnerCase } from '../contract.ts'

/** The window around the views. */
export const windowCases: readonly InnerCase[] = [
  {
    call: 'win.contentView.children',
    does: 'is a copy: views may be removed while it is gone through',
    source: 'docs/api/view.md: "A `View[]` property representing the child views of this view."',
    when: 'ready',
    run: async ({ open, electron: { WebContentsView, session } }) => {
      const { window, view } = await open()
      // One alone is gone through to its end in either way.
      const second = new WebContentsView({
        webPreferences: { session: session.fromPartition('contract-second') },
      })
      window.contentView.addChildView(second)
      for (const child of window.contentView.children) window.contentView.removeChildView(child)
      assert.equal(window.contentView.children.length, 0)
      window.contentView.addChildView(view)
      window.contentView.addChildView(view)
      assert.deepEqual(window.contentView.children, [view])
      second.webContents.close()
    },
  },
  {
    call: 'win.getContentBounds()',
    does: 'has the size that was asked for',
    source: 'docs/api/base-window.md: "Rectangle - The `bounds` of the window\'s client area as `Object`."',
    when: 'ready',
    run: ({ electron: { BaseWindow } }) => {
      const window = new BaseWindow({ width: 400, height: 300, useContentSize: true })
      const { width, height } = window.getContentBounds()
      assert.deepEqual([width, height], [400, 300])
      window.close()
    },
  },
  {
    call: 'win.setBounds()',
    does: 'is told by resize',
    source: 'docs/api/base-window.md: "Emitted after the window has been resized."',
    when: 'ready',
    run: async ({ electron: { BaseWindow } }) => {
      const window = new BaseWindow({ width: 400, height: 300 })
      const resized = once(window, 'resize')
      window.setBounds({ x: 0, y: 0, width: 500, height: 350 })
      await resized
      window.close()
    },
  },
  {
    call: 'win.close()',
    does: 'closes the window and destroys nothing of its views',
    source:
      'docs/api/base-window.md: "is closed, the `webContents` of the `WebContentsView` are not destroyed"',
    when: 'ready',
    run: async ({ open }) => {
      const { window, view, contents } = await open()
      const closed = once(window, 'closed')
      window.close()
      await closed
      assert.equal(window.isDestroyed(), true)
      // What goes with a window may go a while after it has told so: in the time of a whole other page.
      await open()
      assert.equal(contents.isDestroyed(), false)
      await contents.loadURL('about:blank')
      // Held until now: its contents go with a view that nobody holds.
      assert.equal(view.webContents, contents)
    },
  },
  {
    call: 'contents.focus()',
    does: 'is needed before a page has loaded: a view that is added to a window has not got the focus by that',
    source: 'docs/api/web-contents.md: "Focuses the web page." (nothing says that a view gets it otherwise)',
    when: 'ready',
    run: ({ electron: { BaseWindow, WebContentsView, session } }) => {
      const window = new BaseWindow({ width: 400, height: 300 })
      const view = new WebContentsView({
        webPreferences: { session: session.fromPartition('contract-focus') },
      })
      window.contentView.addChildView(view)
      assert.equal(view.webContents.isFocused(), false)
      view.webContents.close()
      window.close()
    },
  },
  {
    call: 'contents.focus()',
    does: 'gives a loaded page the focus',
    source:
      'docs/api/web-contents.md: "Focuses the web page."; shell/browser/api/electron_api_web_contents.cc: `Focus()`, `IsFocused()`',
    when: 'ready',
    run: async ({ open }) => {
      const { window, contents } = await open()
      contents.focus()
      // Its window comes first, and later than this call on some systems.
      while (!contents.isFocused()) await Promise.race([once(contents, 'focus'), once(window, 'focus')])
    },
  },
]
