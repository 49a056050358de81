import { EventEmitter } from 'node:events'
import type { Protocol, Session } from 'electron'
import type { BrowserContext } from 'playwright-core'
import { openContext, openPage, type OwnPage } from './browser.ts'
import { requireReady, requireUnready } from './readiness.ts'

type SchemeHandler = Parameters<Protocol['handle']>[1]
type RequestFilter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** What the shell said about one partition. Nothing said: all is allowed, as in Electron. */
export class HostSession extends EventEmitter {
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null
  requestFilter: RequestFilter | null = null
  readonly schemes = new Map<string, SchemeHandler>()
  /** Where its pages keep what they store, for as long as the application runs. */
  #context: Promise<BrowserContext> | undefined

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      if (this.schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.schemes.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter): void => {
      this.requestFilter = filter
    },
  }

  setPermissionCheckHandler(handler: HostSession['permissionCheck']): void {
    this.permissionCheck = handler
  }

  setPermissionRequestHandler(handler: HostSession['permissionRequest']): void {
    this.permissionRequest = handler
  }

  async openPage(): Promise<OwnPage> {
    this.#context ??= openContext()
    return openPage(await this.#context)
  }

  /** Another context takes the place of this one: as much memory is held as before, and nothing is stored in it. */
  async clearStorageData(): Promise<void> {
    const context = await this.#context
    if (context === undefined) return
    if (context.pages().length > 0)
      throw new Error('this host clears a session only when none of its pages is open')
    this.#context = openContext()
    await Promise.all([context.close(), this.#context])
  }

  /** A context is as thorough: cookies, caches and what has a name of its own go with it. */
  clearData(): Promise<void> {
    return this.clearStorageData()
  }
}

/** Electron frees no session before the application ends (electron 28566). */
const partitions = new Map<string, HostSession>()

export const session = {
  fromPartition(name: string): HostSession {
    requireReady('Session can only be received when app is ready', TypeError)
    if (name === '' || name.startsWith('persist:'))
      throw new Error('this host knows partitions in memory only')
    const known = partitions.get(name) ?? new HostSession()
    partitions.set(name, known)
    return known
  },
}

/** A host name that stands for the scheme is standard and secure by itself. */
export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: () =>
    requireUnready('protocol.registerSchemesAsPrivileged should be called before app is ready'),
}
