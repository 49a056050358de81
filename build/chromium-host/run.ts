import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Runs the kiosk's main process on an installed Chromium where Electron's own binary can't be had:
 * `node build/chromium-host/run.ts [dist/electron/main.js]`. A developer's tool: packages contain Electron.
 */
const electron = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
})

await import(pathToFileURL(resolve(process.argv[2] ?? 'dist/electron/main.js')).href)
