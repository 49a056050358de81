import { EventEmitter } from 'node:events'
import type { Protocol, Session } from 'electron'

type SchemeHandler = Parameters<Protocol['handle']>[1]
type RequestFilter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** What the shell said about one partition. Nothing said: all is allowed, as in Electron. */
export class HostSession extends EventEmitter {
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null
  requestFilter: RequestFilter | null = null
  readonly schemes = new Map<string, SchemeHandler>()

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
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

  /** A partition is a browser context here: it goes with its page, whole. */
  clearStorageData(): Promise<void> {
    return Promise.resolve()
  }
}

export const session = { fromPartition: (): HostSession => new HostSession() }

/** A host name that stands for the scheme is standard and secure by itself. */
export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: () => undefined,
}
