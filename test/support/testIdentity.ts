import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Cache } from '../../electron/kiosk/cache/cache.ts'
import { createDeviceKey, protectedByFileMode } from '../../electron/kiosk/device/deviceKey.ts'
import type { Identity } from '../../electron/kiosk/device/enrol.ts'
import { temporaryFolder } from './testKiosk.ts'

/** Nobody has the other half. */
export const sealingPublicKey = Buffer.from('wqYB5rkL5sYzJ6dRZ5cJ2o1XQqkS1pH2k0M8xwq3dXo=', 'base64')

/** Enrols the cache as a kiosk of its own, without a store. */
export function newIdentity(cache: Cache): Identity {
  using folder = temporaryFolder()
  const key = createDeviceKey(join(folder.path, 'device.key'), protectedByFileMode)
  const kioskId = randomUUID()
  const enrolledAt = '2026-05-14T10:00:00.000Z'
  cache.kiosk.enrol({ kioskId, publicKey: key.publicKey, epoch: 1, incarnation: randomUUID(), enrolledAt })
  return { kioskId, key }
}
