import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { randomUUID } from 'node:crypto'
import type { BaseWindow, Session, WebContents } from 'electron'
import type { Answer, Electron, PageWish, Tools } from './contract.ts'

export const origin = 'skranke://kiosk'
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))

/** Before the application is ready: registers the scheme. */
export function prepareTools(electron: Electron): Tools {
  const { app, ipcMain, protocol, session, WebContentsView } = electron
  protocol.registerSchemesAsPrivileged([
    { scheme: 'skranke', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  // The cases close their windows one by one.
  app.on('window-all-closed', () => undefined)

  const reports = new Map<WebContents, (answer: Answer) => void>()
  ipcMain.handle('report', ({ sender }, answer: Answer) => reports.get(sender)?.(answer))
  ipcMain.handle('echo', (_event, value: unknown) => value)
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    isKnown: reports.has(sender),
    origin: senderFrame?.origin,
    isMainFrame: senderFrame?.parent === null,
    isDetached: senderFrame?.detached,
  }))
  ipcMain.handle('fail', () => Promise.reject(new Error('of the handler')))
  ipcMain.handle('tell', ({ sender }) => {
    sender.send('told', { count: 1 })
    sender.send('told', { count: 2 })
  })

  const opened: { window: BaseWindow; contents: WebContents }[] = []
  const pages = new Map<Session, Map<string, PageWish>>()
  function pagesOf(of: Session): Map<string, PageWish> {
    const known = pages.get(of)
    if (known !== undefined) return known
    const served = new Map<string, PageWish>()
    pages.set(of, served)
    of.protocol.handle('skranke', ({ url }) => serve(served, new URL(url)))
    return served
  }

  return {
    electron,
    async open(wish = {}) {
      const of = wish.session ?? session.fromPartition(`contract-${randomUUID()}`, { cache: false })
      const path = `/${randomUUID()}.html`
      pagesOf(of).set(path, wish)
      const view = new WebContentsView({
        webPreferences: { preload, session: of, sandbox: true, ...wish.preferences },
      })
      const contents = view.webContents
      const window = new electron.BaseWindow({ width: 800, height: 600 })
      opened.push({ window, contents })
      window.contentView.addChildView(view)
      view.setBounds({ x: 0, y: 0, width: 800, height: 600 })
      wish.prepare?.(contents)
      const answer = new Promise<Answer>((resolve) => reports.set(contents, resolve))
      await contents.loadURL(origin + path)
      wish.loaded?.(contents)
      return { window, view, contents, session: of, answer: await answer }
    },
    clear() {
      for (const { window, contents } of opened.splice(0)) {
        if (!contents.isDestroyed()) contents.close({ waitForBeforeUnload: false })
        if (!window.isDestroyed()) window.destroy()
      }
    },
  }
}

/** What a script came to. @throws what it threw */
export function valueOf(answer: Answer): unknown {
  assert.ok(answer.ok, answer.ok ? '' : answer.error)
  return answer.value
}

function serve(pages: Map<string, PageWish>, url: URL): Response {
  const wish = pages.get(url.pathname.replace(/js$/u, 'html'))
  if (wish === undefined) return new Response('', { status: 404 })
  if (url.pathname.endsWith('.js')) {
    return new Response(scriptOf(wish), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  }
  const page = `<!doctype html><title>A case</title><input /><script src="${url.pathname.replace(/html$/u, 'js')}"></script>`
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', ...wish.headers } })
}

function scriptOf({ script = () => undefined }: PageWish): string {
  return `Promise.resolve().then(${script.toString()}).then(
    (value) => contract.report({ ok: true, value }),
    (error) => contract.report({ ok: false, error: String(error) }))`
}
