import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Whether Chromium's sandbox can be set up on this machine for the Electron that npm installed: not by root, and not
 * where user namespaces are closed to it (Ubuntu since 23.10). Only the developer's commands ask; an installed kiosk
 * never runs without its sandbox.
 */
export function sandboxWorks(electron: string): boolean {
  if (process.platform !== 'linux') return true
  if (process.getuid?.() === 0) return false
  return mayMakeUserNamespaces() || isSetuidRoot(join(dirname(electron), 'chrome-sandbox'))
}

function mayMakeUserNamespaces(): boolean {
  return (
    readSwitch('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  )
}

/** Kernels without the switch don't restrict. */
function readSwitch(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

function isSetuidRoot(path: string): boolean {
  const { uid, mode } = statSync(path, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 }
  return uid === 0 && (mode & 0o4000) !== 0
}
