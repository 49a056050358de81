import type { Session } from 'electron'
import type { CDPSession } from 'playwright-core'
import type { HostSession } from './session.ts'

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1]

/** Electron's name of each permission that pages ask for, and Chromium's. */
const asked: [Permission, string][] = [
  ['geolocation', 'geolocation'],
  ['idle-detection', 'idle-detection'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['notifications', 'notifications'],
]
/** And of those that are only ever looked up. */
const checked: [Permission, string][] = [
  ['background-sync', 'background-sync'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['persistent-storage', 'persistent-storage'],
  ['sensors', 'accelerometer'],
]

/** Chromium wants to know beforehand what Electron asks for at each occasion: the handlers are asked now. */
export async function settlePermissions(
  cdp: CDPSession,
  session: HostSession,
  { origin, browserContextId }: { origin: string; browserContextId: string },
): Promise<void> {
  const set = (name: string, allowed: boolean): Promise<unknown> =>
    cdp.send('Browser.setPermission', {
      permission: { name },
      setting: allowed ? 'granted' : 'denied',
      origin,
      browserContextId,
    })
  await Promise.all([
    ...asked.map(([permission, name]) => set(name, grants(session, permission))),
    ...checked.map(([permission, name]) => set(name, passes(session, permission, origin))),
  ])
}

function grants({ permissionRequest }: HostSession, permission: Permission): boolean {
  let granted = permissionRequest === null
  type Arguments = Parameters<NonNullable<HostSession['permissionRequest']>>
  permissionRequest?.(
    ...([null, permission, (answer: boolean) => (granted = answer), {}] as unknown as Arguments),
  )
  return granted
}

function passes({ permissionCheck }: HostSession, permission: Permission, origin: string): boolean {
  return permissionCheck?.(null, permission, origin, { isMainFrame: true }) ?? true
}
