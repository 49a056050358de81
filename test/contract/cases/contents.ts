/// <reference lib="dom" />
import type {} from './page.d.ts'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { WebContents, WebContentsView } from 'electron'
import type { InnerCase } from '../contract.ts'
import { origin } from '../tools.ts'

/** A page's contents: how they load, where they may go, and how they end. */
export const contentsCases: readonly InnerCase[] = [
  {
    call: 'contents.loadURL()',
    does: 'resolves when the page has loaded',
    source: 'docs/api/web-contents.md: "the promise will resolve when the page has finished loading"',
    when: 'ready',
    run: async ({ open }) => {
      const { answer } = await open({
        script: () => {
          // The page has loaded only when this has come, or has not.
          document.body.append(Object.assign(new Image(), { src: 'picture.png' }))
          const told = Promise.withResolvers<unknown[]>()
          contract.listen(() => told.resolve([document.title, document.readyState]))
          return told.promise
        },
        loaded: (contents) => contents.send('told', {}),
      })
      assert.deepEqual(answer, { ok: true, value: ['A case', 'complete'] })
    },
  },
  {
    call: 'contents.loadURL()',
    does: 'rejects when nothing can be loaded',
    source: 'docs/api/web-contents.md: "if the page fails to load"',
    when: 'ready',
    run: async ({ open }) => {
      const { contents } = await open()
      await assert.rejects(contents.loadURL('http://127.0.0.1:9/'))
    },
  },
  {
    call: 'contents.close()',
    does: 'destroys them, which they tell, and their view has none after it',
    source:
      'docs/api/web-contents.md: "Emitted when `webContents` is destroyed."; shell/browser/api/electron_api_web_contents_view.cc: `WebContentsDestroyed` resets `web_contents_`',
    when: 'ready',
    run: async ({ open }) => {
      const { contents, view } = await open()
      const destroyed = once(contents, 'destroyed')
      contents.close({ waitForBeforeUnload: false })
      await destroyed
      requireGone(contents, view)
    },
  },
  {
    call: 'window.close() of the page',
    does: 'destroys its contents, whoever opened it, and leaves the window',
    source:
      'shell/browser/electron_browser_client.cc: `allow_scripts_to_close_windows = true`; electron_api_web_contents.cc: `CloseContents` ends in `Destroy()`',
    when: 'ready',
    run: async ({ open }) => {
      const { contents, view, window } = await open({
        script: () => void setTimeout(() => window.close(), 100),
      })
      if (!contents.isDestroyed()) await once(contents, 'destroyed')
      requireGone(contents, view)
      assert.equal(window.isDestroyed(), false)
    },
  },
  {
    call: "contents 'will-frame-navigate'",
    does: 'may keep the page where it is, and is not emitted for what the shell loads itself',
    source:
      'docs/api/web-contents.md: "Calling `event.preventDefault()` will prevent the navigation."; "will not emit when the navigation is started programmatically with APIs like `webContents.loadURL`"',
    when: 'ready',
    run: async ({ open }) => {
      const asked: string[] = []
      const { answer } = await open({
        script: async () => {
          // Only once the loading has ended, which it would break off.
          await new Promise<void>((resolve) => contract.listen(() => resolve()))
          location.href = 'elsewhere.html'
          // A page that leaves answers nothing any more.
          await new Promise((resolve) => setTimeout(resolve, 300))
          return location.pathname
        },
        loaded: (contents) => contents.send('told', {}),
        prepare: (contents) =>
          contents.on('will-frame-navigate', (event) => {
            asked.push(event.url)
            event.preventDefault()
          }),
      })
      assert.deepEqual(asked, [`${origin}/elsewhere.html`])
      assert.ok(answer.ok && answer.value !== '/elsewhere.html')
    },
  },
  {
    call: 'contents.setWindowOpenHandler()',
    does: 'is asked for each window that the page opens, and may deny it',
    source:
      'docs/api/web-contents.md: "Called before creating a window when a new window is requested by the renderer"',
    when: 'ready',
    run: async ({ open }) => {
      const asked: string[] = []
      const { answer } = await open({
        script: async () => {
          const popup = window.open('about:blank', 'popup', 'popup')
          // Electron returns null; the Chromium host closes it a moment later.
          for (let tries = 0; popup?.closed === false && tries < 100; tries += 1) {
            await new Promise((resolve) => setTimeout(resolve, 50))
          }
          return popup === null || popup.closed
        },
        prepare: (contents) =>
          contents.setWindowOpenHandler(({ url }) => {
            asked.push(url)
            return { action: 'deny' }
          }),
      })
      assert.deepEqual(answer, { ok: true, value: true })
      assert.equal(asked.length, 1)
    },
  },
  {
    call: "contents 'render-process-gone'",
    does: 'tells of a renderer that crashed, and the contents stay to be closed',
    source: 'docs/api/web-contents.md: "Emitted when the renderer process unexpectedly disappears."',
    when: 'ready',
    run: async ({ open }) => {
      const { contents } = await open()
      const gone = once(contents, 'render-process-gone')
      contents.forcefullyCrashRenderer()
      await gone
      assert.equal(contents.isDestroyed(), false)
      const destroyed = once(contents, 'destroyed')
      contents.close({ waitForBeforeUnload: false })
      await destroyed
    },
  },
]

function requireGone(contents: WebContents, view: WebContentsView): void {
  assert.equal(contents.isDestroyed(), true)
  assert.equal(view.webContents, undefined)
  assert.throws(() => contents.send('told', {}), /destroyed/u)
}
