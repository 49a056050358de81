import { safeStorage } from 'electron'
import type { Environment } from '../shared/domain/nationalId.ts'
import type { KeyProtection } from './kiosk/device/deviceKey.ts'

/**
 * The system's keeper of secrets around the device key: Keychain, DPAPI, libsecret or KWallet. `undefined` where there
 * is none, and in the demo, which runs on machines without one: the kiosk then decides whether it may start at all.
 * Call it when the application is ready.
 */
export function protectDeviceKey(environment: Environment): KeyProtection | undefined {
  if (environment === 'demo' || !keepsSecrets()) return undefined
  return {
    seal: (bytes) => safeStorage.encryptString(bytes.toString('base64')),
    open: (bytes) => Buffer.from(safeStorage.decryptString(bytes), 'base64'),
  }
}

/** Without a keeper Electron on Linux encrypts with a password that is part of its source (`basic_text`). */
function keepsSecrets(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
