// @ts-check
/**
 * What the kiosk asks of Electron, in small: `electron <flags> main.mjs <data folder>`. A sandboxed view with a
 * partition in memory shows a page of the scheme `skranke`, and the page calls the main process over the bridge. Then
 * this says so on standard output and ends. Plain JavaScript, since nothing is built yet when the set-up asks.
 */
import { fileURLToPath } from 'node:url'
import { app, BaseWindow, ipcMain, protocol, session, WebContentsView } from 'electron'

const scheme = 'skranke'
const size = { width: 640, height: 480 }
const page = '<!doctype html><title>Skranke</title><script>smoke.answer()</script>'
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))

// Electron would show it in a dialogue that nobody answers.
process.on('uncaughtException', fail)
app.setPath('userData', process.argv.at(-1) ?? '')
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
// Not awaited: Electron is ready only after this module has been evaluated.
void app.whenReady().then(showPage).catch(fail)

function showPage() {
  const partition = session.fromPartition('smoke', { cache: false })
  partition.protocol.handle(
    scheme,
    () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
  const view = new WebContentsView({
    webPreferences: { preload, session: partition, sandbox: true, contextIsolation: true },
  })
  view.webContents.on('render-process-gone', (_event, { reason }) => fail(new Error(`the page is ${reason}`)))
  new BaseWindow(size).contentView.addChildView(view)
  view.setBounds({ x: 0, y: 0, ...size })
  const loaded = view.webContents.loadURL(`${scheme}://kiosk/`)
  // Not before: a page that goes while it loads counts as one that failed.
  ipcMain.handle('smoke.answer', () => loaded.then(end))
  return loaded
}

function end() {
  process.stdout.write('{"smoke":"answered"}\n', () => app.exit(0))
}

function fail(/** @type {unknown} */ error) {
  process.stderr.write(`${error}\n`)
  app.exit(1)
}
