import type { TestProject } from 'vitest/node'
import { readShell } from '../../build/setup/shell.ts'
import { prepareChromium } from '../../build/setup/shell/chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A Chromium's path, for what only a browser of its own shows. */
    chromium: string
  }
}

/**
 * Where Electron shows the kiosk, the set-up brings no other browser: these tests need one all the same.
 *
 * @throws SetupError, which says what to install
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', readShell()?.chromium ?? (await prepareChromium()))
}
