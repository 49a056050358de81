import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mainFile } from './commandLine.ts'
import { refuseRootsSandbox } from './rootSandbox.ts'
import { survive } from './uncaught.ts'

/**
 * Runs the kiosk's main process on an installed Chromium where Electron's own binary can't be had:
 * `node build/chromium-host/run.ts [--no-sandbox] [dist/electron/main.js]`. A developer's tool: packages contain Electron.
 */
const electron = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
})

refuseRootsSandbox()
survive()
// Electron's loop goes on though nothing is under way in it: what waits for the wrong thing hangs, and does not end.
setInterval(() => undefined, 2 ** 31 - 1)
const { start } = await import('./app.ts')
const { listenToSignals } = await import('./signals.ts')
listenToSignals()
try {
  await import(pathToFileURL(resolve(mainFile)).href)
} catch (error) {
  process.emit('uncaughtException', error as Error)
}
await start()
