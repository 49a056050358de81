import { openSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readShell } from '../../build/setup/shell.ts'
import { launchChromiumHost } from './shellChromiumHost.ts'
import { launchElectron } from './shellElectron.ts'

export interface KioskLaunch {
  storeAddress: string
  dataDirectory: string
  invitation?: string
  /** Of the page; 1920 × 1080 if left out. */
  size?: { width: number; height: number }
  /** A built main process; `dist/electron/main.js` if left out. */
  main?: string
  /** Where what it says on standard error goes; to the test's own if left out. */
  logFile?: string
  /** More environment variables for its process. */
  env?: NodeJS.ProcessEnv
}

export interface KioskShell {
  shell: 'electron' | 'chromium-host'
  /** Of the main process. */
  pid: number
  /** What Chromium writes beside the kiosk's own data. */
  profileDirectory: string
  /** The page of the visit that is on, loaded. After a visit has ended: the page that follows `after`. */
  page(after?: Page): Promise<Page>
  /**
   * Presses keys as somebody at the keyboard does: a menu sees them, too, and none comes before the kiosk has given the
   * page the focus. By Playwright's names: `Control+Shift+I`.
   */
  pressKeys(page: Page, keys: string): Promise<void>
  /** Takes the focus from other kiosks on the same display, as a finger on the window does. */
  focus(page: Page): Promise<void>
  /** The next download of the page is saved: where the system asks where to, as if somebody had answered. */
  answerSaveDialog(page: Page): Promise<void>
  rendererProcessIds(): Promise<number[]>
  developerToolsAreOpen(): Promise<boolean>
  /** A V8 snapshot of the main process, by way of that folder. The Chromium host has to be started with `heapOptions`. */
  heapOfMain(folder: string): Promise<string>
  /**
   * As the supervisor stops it.
   *
   * @throws when it ends in any other way than it means to
   */
  stop(): Promise<void>
  /** Ends the main process and all it started, at once; resolves when they are gone. */
  kill(): Promise<void>
}

/** What a launcher needs beyond the environment variables. */
export interface Launch {
  main: string
  env: NodeJS.ProcessEnv
  /** A file descriptor, or that of the test itself. */
  standardError: number | 'inherit'
}

const root = join(import.meta.dirname, '..', '..')

/** Starts the built kiosk in Electron, or in the Chromium host where Electron's binary can't be had. */
export async function launchKiosk(options: KioskLaunch): Promise<KioskShell> {
  const { width, height } = options.size ?? { width: 1920, height: 1080 }
  const electron = readShell()?.electron ?? null
  const launch: Launch = {
    main: options.main ?? join(root, 'dist', 'electron', 'main.js'),
    env: {
      ...process.env,
      ...options.env,
      SKRANKE_ENVIRONMENT: 'demo',
      SKRANKE_STORE: options.storeAddress,
      SKRANKE_DATA: options.dataDirectory,
      SKRANKE_INVITATION: options.invitation,
      SKRANKE_WINDOW: `${width}x${height}`,
    },
    standardError: options.logFile === undefined ? 'inherit' : openSync(options.logFile, 'a', 0o600),
  }
  return electron === null ? launchChromiumHost(launch) : launchElectron(launch, electron)
}
