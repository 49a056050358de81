import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readShell } from '../../build/setup/shell.ts'
import { prepareChromium } from '../../build/setup/shell/chromium.ts'
import { buildRenderer } from '../../build/vite/renderer.ts'
import { servePage } from './servePage.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A Chromium's path, for what only a browser of its own shows. */
    chromium: string
    /** Where `page/` is served, built. */
    page: string
  }
}

/**
 * One page for all files. Where Electron shows the kiosk, the set-up brings no other browser: these tests need one all the
 * same.
 *
 * @throws SetupError, which says what to install
 */
export default async function setup(project: TestProject): Promise<() => void> {
  project.provide('chromium', readShell()?.chromium ?? (await prepareChromium()))

  const built = join(import.meta.dirname, '../output/screens-page')
  await buildRenderer(built, join(import.meta.dirname, 'page'))
  const site = await servePage(built)
  project.provide('page', site.url)
  return site.close
}
