import type { SafeStorage } from 'electron'

/** The host has no keeper of secrets: outside the demo the kiosk refuses to start on it. */
export const safeStorage: Pick<SafeStorage, 'isEncryptionAvailable'> = { isEncryptionAvailable: () => false }
