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
  rendererProcessIds(): Promise<number[]>
  developerToolsAreOpen(): Promise<boolean>
  /**
   * As the supervisor stops it.
   *
   * @throws when it ends in any other way than it means to
   */
  stop(): Promise<void>
  /** SIGKILL for the main process and all it started. */
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
export function launchKiosk(options: KioskLaunch): Promise<KioskShell> {
  const { width, height } = options.size ?? { width: 1920, height: 1080 }
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
  const electron = readShell()?.electron ?? null
  return electron === null ? launchChromiumHost(launch) : launchElectron(launch, electron)
}
