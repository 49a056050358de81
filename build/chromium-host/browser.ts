/// <reference lib="dom" />
import { createServer } from 'node:net'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { guardProcess, releaseProcess } from '../processes/guard.ts'
import { commandLine } from './commandLine.ts'
import { findChromium } from './executable.ts'
import { createProfileDirectory } from './profile.ts'

/** A page in the context of its session, which is where it stores things. */
export interface OwnPage {
  context: BrowserContext
  page: Page
  cdp: CDPSession
}

let browser: Browser | undefined
let browserPid: number | undefined
let spare: Omit<OwnPage, 'cdp'> | undefined
let display = { width: 0, height: 0 }

/** What Chromium would start for each window and no kiosk shows; then Playwright's own list, which this one takes the place of. */
const unused = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** Nothing but the page itself speaks to the network; no first-run pages, no updates, no bars over the page. */
const quietly = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-pinch',
  '--test-type',
  `--disable-features=${unused.join(',')}`,
]

/** @param onClosed Chromium went away by itself, or its window was closed */
export async function openBrowser(onClosed: () => void): Promise<void> {
  const profile = createProfileDirectory()
  // Playwright and Chromium put their profile and their temporary files where this says.
  process.env['TMPDIR'] = profile
  const port = await debuggingPort(process.env['SKRANKE_CDP_PORT'])
  browser = await chromium.launch({
    executablePath: findChromium(),
    headless: process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'],
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...quietly,
      ...(commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
      ...(port === null ? [] : [`--remote-debugging-port=${port}`]),
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  browser.once('disconnected', onClosed)
  browserPid = await processOf(browser)
  // Its folder can only be deleted once it writes no more.
  guardProcess(browserPid)
  const context = await browser.newContext({ viewport: null })
  spare = { context, page: await context.newPage() }
  display = await spare.page.evaluate(() => ({ width: screen.width, height: screen.height }))
  if (port !== null) process.stdout.write(`${JSON.stringify({ cdp: `http://127.0.0.1:${port}`, profile })}\n`)
}

/** Resolves also when there is none, or none any more. */
export async function closeBrowser(): Promise<void> {
  const closing = browser
  browser = undefined
  await closing?.close()
  if (browserPid !== undefined) releaseProcess(browserPid)
}

export function readyBrowser(): Browser {
  if (browser === undefined) throw new Error('the application is not ready yet')
  return browser
}

/** The context that came with the browser, else a new one. */
export function openContext(): Promise<BrowserContext> {
  return spare === undefined ? readyBrowser().newContext({ viewport: null }) : Promise.resolve(spare.context)
}

/** The page that came with the browser, where it is of that context, else a new one. */
export async function openPage(context: BrowserContext): Promise<OwnPage> {
  const taken = spare?.context === context ? spare.page : undefined
  if (taken !== undefined) spare = undefined
  const page = taken ?? (await context.newPage())
  return { context, page, cdp: await context.newCDPSession(page) }
}

export function displaySize(): { width: number; height: number } {
  return display
}

async function processOf(from: Browser): Promise<number> {
  const { processInfo } = await (await from.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const process = processInfo.find(({ type }) => type === 'browser')
  if (process === undefined) throw new Error('Chromium does not say which process it is')
  return process.id
}

/** For tests and the tour only: who can reach this port rules the browser. */
function debuggingPort(asked: string | undefined): Promise<number | null> {
  if (asked === undefined) return Promise.resolve(null)
  if (asked !== '0') return Promise.resolve(Number(asked))
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
