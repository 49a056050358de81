import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
    process.on(signal, () => void quit(hit))
  }
}

async function quit(hit: Promise<boolean> | undefined): Promise<void> {
  const isGroup = (await Promise.race([hit, delay(GRACE_MS, false)])) === true
  app.quit()
  if (!isGroup) return
  for (const contents of livingContents()) {
    contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 15 })
  }
}
