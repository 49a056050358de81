import type { HandlerDetails, IpcMainInvokeEvent } from 'electron'
import type { CDPSession } from 'playwright-core'
import type { OwnPage } from './browser.ts'
import type { HostContents } from './contents.ts'
import { runDefaultMenu } from './defaultMenu.ts'
import { settleDownloads } from './downloads.ts'
import { ignoreGone } from './gone.ts'
import { invoke } from './ipcMain.ts'
import { chromiumOrigin, toElectron } from './origin.ts'
import type { MenuKey } from './page/menuKeys.ts'
import type { ToHost } from './page/preloadWorld.ts'
import { settlePermissions } from './permissions.ts'
import { Preventable } from './preventable.ts'
import { watchRequests } from './requests.ts'
import { bindings, hostWorld, isPreloadWorld, prepareWorlds } from './worlds.ts'

interface World {
  origin: string
  isMainFrame: boolean
}

/** Brings the policies of the contents and of their session to the page, and the page's events to the contents. */
export async function connectPage(contents: HostContents, { page, context, cdp }: OwnPage): Promise<void> {
  const { session, preferences } = contents
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  const { browserContextId = '' } = targetInfo
  const isolated = preferences.contextIsolation !== false
  listenToWorlds(contents, cdp, { mainFrame: targetInfo.targetId, isolated })
  page.on('crash', () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
  // Playwright answers dialogues that nobody listens for; Electron leaves them to whoever stands before the screen.
  page.on('dialog', () => undefined)
  page.on('close', () => {
    if (!contents.isClosing()) contents.emit('closed-by-user')
  })
  context.on('page', (popup) => {
    const details = { url: toElectron(popup.url()) } as HandlerDetails
    if (contents.windowOpenHandler?.(details).action === 'deny') popup.close().catch(ignoreGone)
  })
  await Promise.all([
    cdp.send('Runtime.enable'),
    cdp.send('Page.enable'),
    watchRequests(cdp, session, (url, kind) => contents.mayNavigate(url, kind)),
    prepareWorlds(cdp, { preload: preferences.preload, isolated }),
    settlePermissions(cdp, session, { origin: chromiumOrigin, browserContextId }),
    settleDownloads(cdp, session, browserContextId),
  ])
}

function listenToWorlds(
  contents: HostContents,
  cdp: CDPSession,
  { mainFrame, isolated }: { mainFrame: string; isolated: boolean },
): void {
  const worlds = new Map<number, World>()
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, name, auxData } }) => {
    const { frameId, isDefault } = auxData as unknown as { frameId: string; isDefault: boolean }
    const isMainFrame = frameId === mainFrame
    worlds.set(id, { origin: toElectron(origin), isMainFrame })
    if (isMainFrame && isPreloadWorld({ name, isDefault }, isolated)) contents.preloadContext = id
    if (isMainFrame && name === hostWorld) {
      contents.hostContext = id
      contents.tellFocus()
    }
  })
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const world = worlds.get(executionContextId)
    if (name === bindings.preload) void answerCall(contents, world, JSON.parse(payload) as ToHost)
    if (name === bindings.menu) pressMenuKey(contents, JSON.parse(payload) as MenuKey)
    if (name === bindings.touch) contents.focus()
    if (name === bindings.close) contents.closeItself()
  })
}

/** The page waits for a reply, whatever happens: an error goes back as a rejection, as in Electron. */
async function answerCall(contents: HostContents, world: World | undefined, call: ToHost): Promise<void> {
  const { id, channel, request } = call
  const senderFrame = world && {
    origin: world.origin,
    parent: world.isMainFrame ? null : {},
    detached: false,
  }
  const event = { sender: contents, senderFrame: senderFrame ?? null } as unknown as IpcMainInvokeEvent
  const reply = await invoke(channel, event, request).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, value: String(error) }),
  )
  await contents.post({ kind: 'reply', id, ...reply })
}

function pressMenuKey(contents: HostContents, key: MenuKey): void {
  const event = new Preventable()
  contents.emit('before-input-event', event, { type: 'keyDown', ...key })
  if (!event.defaultPrevented) void runDefaultMenu(contents, key)
}
