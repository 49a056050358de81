import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import { replaceClose, reportClose } from './page/close.ts'
import { gateKeys } from './page/focus.ts'
import { createMembrane } from './page/membrane.ts'
import { reportMenuKeys } from './page/menuKeys.ts'
import { runPreload } from './page/preloadWorld.ts'

const preloadWorld = 'skranke-preload'
/** Where the host sees and does what Electron does outside the page. */
export const hostWorld = 'skranke-host'
const receiver = '__skrankeReceive'
const focusGate = '__skrankeFocus'

export const bindings = {
  preload: '__skrankePost',
  menu: '__skrankeMenuKey',
  touch: '__skrankeTouch',
  close: '__skrankeClose',
} as const

/**
 * Puts the preload script, and what the host watches, before every script of the page: in JavaScript worlds of their
 * own, where the page can't reach, unless the view asked for no isolation.
 */
export async function prepareWorlds(
  cdp: CDPSession,
  { preload, isolated }: { preload: string | undefined; isolated: boolean },
): Promise<void> {
  const worldName = isolated ? preloadWorld : undefined
  const closing = randomBytes(16).toString('hex')
  await Promise.all([
    addBinding(cdp, bindings.preload, worldName),
    ...[bindings.menu, bindings.touch, bindings.close].map((name) => addBinding(cdp, name, hostWorld)),
    addScript(cdp, `globalThis.${focusGate} = (${gateKeys.toString()})(${bindings.touch})`, hostWorld),
    addScript(cdp, `(${reportMenuKeys.toString()})(${bindings.menu})`, hostWorld),
    addScript(cdp, `(${reportClose.toString()})('${closing}', ${bindings.close})`, hostWorld),
    addScript(cdp, `(${replaceClose.toString()})('${closing}')`),
  ])
  if (preload === undefined) return
  const [outgoing, incoming] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
  const source = readFileSync(preload, 'utf8')
  if (isolated) await addScript(cdp, `(${createMembrane.toString()})('${incoming}', '${outgoing}')`)
  const membrane = isolated ? `(${createMembrane.toString()})('${outgoing}', '${incoming}')` : 'null'
  await addScript(
    cdp,
    `globalThis.${receiver} = (${runPreload.toString()})(
      (require) => { const module = { exports: {} }; ((exports) => { ${source}\n })(module.exports) },
      ${bindings.preload}, ${membrane})`,
    worldName,
  )
}

/** Whether that execution context is where the preload script runs. */
export function isPreloadWorld(context: { name: string; isDefault: boolean }, isolated: boolean): boolean {
  return isolated ? context.name === preloadWorld : context.isDefault
}

/** Keys reach the document of that execution context from now on. */
export async function giveFocus(cdp: CDPSession, contextId: number): Promise<void> {
  await cdp.send('Runtime.evaluate', { contextId, expression: `globalThis.${focusGate}()` })
}

/** Hands a message to the preload script in that execution context. */
export async function postToPreload(cdp: CDPSession, contextId: number, message: unknown): Promise<void> {
  await cdp.send('Runtime.evaluate', {
    contextId,
    expression: `globalThis.${receiver}?.(${JSON.stringify(message)})`,
  })
}

async function addBinding(cdp: CDPSession, name: string, worldName: string | undefined): Promise<void> {
  await cdp.send('Runtime.addBinding', {
    name,
    ...(worldName === undefined ? {} : { executionContextName: worldName }),
  })
}

/** Only the page itself, not what it may frame, as Electron has it. */
async function addScript(cdp: CDPSession, source: string, worldName?: string): Promise<void> {
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `if (window === window.top) { ${source} }`,
    ...(worldName === undefined ? {} : { worldName }),
  })
}
