import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say, SetupError } from '../say.mjs'
import { apt, hasApt } from './apt.ts'
import { download } from './download.ts'

const PATIENCE_MS = 20_000
const playwright = join(import.meta.dirname, '../../../node_modules/playwright-core/cli.js')

/** @returns an installed Chromium, or one that this installs */
export async function prepareChromium(): Promise<string> {
  const found = installedChromium() ?? (await playwrightChromium())
  if (found !== undefined) return found

  say('downloading a Chromium by Playwright (180 MB)')
  await download({
    name: 'Chromium',
    parameters: [playwright, 'install', '--no-shell', 'chromium'],
    patienceMs: PATIENCE_MS,
  })
  const downloaded = await playwrightChromium()
  if (downloaded !== undefined) return downloaded

  if (hasApt()) await apt(['chromium'])
  const installed = installedChromium()
  if (installed !== undefined) return installed
  throw new SetupError(
    'neither Electron nor a Chromium can be had here: install Chromium or Google Chrome (Debian: `apt-get install chromium`) and run again.',
  )
}

function installedChromium(): string | undefined {
  return candidates(process.platform, process.env).find((path) => existsSync(path) && runs(path))
}

/** Where browsers built on Chromium install themselves. */
export function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (it) => it !== undefined,
    )
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe']
    return [...programs, 'Microsoft/Edge/Application/msedge.exe'].flatMap((program) =>
      folders.map((folder) => join(folder, program)),
    )
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge']
  const folders = (env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Playwright's own download, wherever it keeps it. */
async function playwrightChromium(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return existsSync(path) && runs(path) ? path : undefined
}

/**
 * Lacking libraries show here, and so does Ubuntu's `chromium`: a snap, which sees neither /tmp nor hidden folders.
 * On Windows `--version` would open a window.
 */
function runs(path: string): boolean {
  if (process.platform !== 'linux') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && !/snap/i.test(stdout)
}
