import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { closeBrowser, openBrowser } from './browser.ts'
import { Preventable } from './preventable.ts'
import { takeLock } from './singleInstance.ts'

type Used = Pick<
  App,
  'setPath' | 'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit'
>

const emitter = new EventEmitter()
let userData = join(homedir(), '.config', 'skranke')
let ready: Promise<void> | undefined
let exiting = false

export const app: EventEmitter & Used = Object.assign(emitter, {
  setPath(_name: string, path: string) {
    userData = path
  },
  /** Chromium's sandbox is part of its command line, which root can't use: attacks on it need Electron itself. */
  enableSandbox: () => undefined,
  requestSingleInstanceLock() {
    mkdirSync(userData, { recursive: true })
    return takeLock(join(userData, 'SingletonLock'))
  },
  whenReady() {
    ready ??= openBrowser(() => app.quit())
    return ready
  },
  quit() {
    const event = new Preventable()
    emitter.emit('will-quit', event)
    if (!event.defaultPrevented) app.exit(0)
  },
  /** The first code counts: closing the browser looks like its going away by itself. */
  exit(code = 0) {
    if (exiting) return
    exiting = true
    // Electron is gone by now. Here its pages break off first, and what was under way in them is nobody's error any more.
    process.on('uncaughtException', () => undefined)
    void closeBrowser().finally(() => process.exit(code))
  },
} satisfies Used)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit())
