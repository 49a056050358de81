import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { app } from './app.ts'
import { livingContents } from './contents.ts'

/** Both are hit by the same signal; the other process needs this long to be seen gone, at the most. */
const GRACE_MS = 50

/**
 * A signal quits the application. Sent to its whole process group, it takes the renderers as well, which lie in that
 * group in Electron; Playwright gives Chromium a group of its own. So a child that only waits stays in this one: when
 * the signal takes it, the contents hear that their renderers are gone, before any window has closed.
 */
export function listenToSignals(): void {
  const neighbour =
    process.platform === 'win32' ? undefined : spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] })
  const hit = neighbour && once(neighbour, 'exit').then(() => true)
  neighbour?.unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    let isFirst = true
    process.on(signal, () => {
      // Electron's own handler serves once (electron_browser_main_parts_posix.cc); a listener of the application's replaces it.
      const isOurs = process.listenerCount(signal) === 1
      if (isOurs && !isFirst) process.exit(128 + constants.signals[signal])
      isFirst = false
      void quit(hit, isOurs)
    })
  }
}

async function quit(hit: Promise<boolean> | undefined, isOurs: boolean): Promise<void> {
  const isGroup = (await Promise.race([hit, delay(GRACE_MS, false)])) === true
  if (isOurs) app.quit()
  if (!isGroup) return
  for (const contents of livingContents()) {
    contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 15 })
  }
}
