import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { App } from 'electron'
import { closeBrowser, openBrowser } from './browser.ts'
import { commandLine } from './commandLine.ts'
import { livingContents } from './contents.ts'
import { Preventable } from './preventable.ts'
import { becomeReady, isReady, requireUnready } from './readiness.ts'
import { refuseRootsSandbox } from './rootSandbox.ts'
import { takeLock } from './singleInstance.ts'
import { closeAll, destroyAll, hasWindows, onLastClosed } from './windowList.ts'

type Used = Pick<
  App,
  'setPath' | 'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'isReady' | 'quit' | 'exit'
> & { commandLine: typeof commandLine }

const emitter = new EventEmitter()
const ready = Promise.withResolvers<void>()
let userData = join(homedir(), '.config', 'skranke')
let isQuitting = false
/** Set by `exit`: windows go without being asked, and nothing is emitted any more but `quit`. */
let exitCode: number | undefined
let isShutDown = false

export const app: EventEmitter & Used = Object.assign(emitter, {
  commandLine,
  setPath(_name: string, path: string) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    userData = path
  },
  enableSandbox() {
    requireUnready('app.enableSandbox() can only be called before app is ready')
    commandLine.removeSwitch('no-sandbox')
    commandLine.appendSwitch('enable-sandbox')
  },
  requestSingleInstanceLock() {
    mkdirSync(userData, { recursive: true })
    return takeLock(join(userData, 'SingletonLock'))
  },
  isReady,
  whenReady: () => ready.promise,
  quit() {
    if (isQuitting || !isAllowed('before-quit')) return
    isQuitting = true
    if (hasWindows()) closeAll()
    else quitUnlessPrevented()
  },
  exit(code = 0) {
    exitCode ??= code
    isQuitting = true
    if (hasWindows()) destroyAll()
    else shutDown()
  },
} satisfies Used)

/**
 * What Electron does once the main module has been evaluated, whatever came of it: only then `ready` is emitted
 * (lib/browser/init.ts, `appCodeLoaded`).
 */
export async function start(): Promise<void> {
  if (isShutDown) return
  refuseRootsSandbox()
  await openBrowser(() => app.quit())
  becomeReady()
  ready.resolve()
  app.emit('ready')
}

/** shell/browser/browser.cc, `OnWindowAllClosed`, and Electron's own listener of lib/browser/init.ts. */
onLastClosed(() => {
  if (exitCode !== undefined) shutDown()
  else if (isQuitting) quitUnlessPrevented()
  else if (!app.emit('window-all-closed')) app.quit()
})

function isAllowed(name: 'before-quit' | 'will-quit'): boolean {
  const event = new Preventable()
  app.emit(name, event)
  return !event.defaultPrevented
}

/** Prevented, the application goes on, and may quit another time. */
function quitUnlessPrevented(): void {
  if (isAllowed('will-quit')) shutDown()
  else isQuitting = false
}

/** The first code counts: closing the browser looks like its going away by itself. */
function shutDown(): void {
  if (isShutDown) return
  isShutDown = true
  const code = exitCode ?? 0
  app.emit('quit', {}, code)
  // While the application's code can still hear it (electron_api_web_contents.cc, `WebContentsDestroyed`).
  for (const contents of livingContents()) contents.destroy()
  // Electron is gone by now. Here its pages break off first, and what was under way in them is nobody's error any more.
  process.removeAllListeners('uncaughtException').on('uncaughtException', () => undefined)
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined)
  void closeBrowser().finally(() => process.exit(code))
}
