import { enrolBytes, type EnrolRequest, type EnrolResponse } from '../../../shared/wire/identity.ts'
import type { Cache } from '../cache/cache.ts'
import { KioskStartError } from '../kioskStartError.ts'
import type { Answer, StoreFailure } from '../sync/exchange.ts'
import { createDeviceKey, type DeviceKey, type KeyProtection, loadDeviceKey } from './deviceKey.ts'

export interface Enrolment {
  cache: Cache
  keyPath: string
  protection: KeyProtection
  invitation: string | undefined
  clock: () => Date
  /** Asks the store; see `POST /v1/kiosks`. */
  enrol: (request: EnrolRequest) => Promise<Answer<EnrolResponse>>
}

export interface Identity {
  kioskId: string
  key: DeviceKey
}

/**
 * Who this kiosk is: from its disk, or, the first time, from the store in return for the invitation.
 * @throws KioskStartError
 */
export async function identify(enrolment: Enrolment): Promise<Identity> {
  const known = enrolment.cache.kiosk.find()
  if (!known) return enrolWithStore(enrolment)
  const key = openKey(enrolment)
  if (!key.publicKey.equals(known.publicKey)) throw unusableKey()
  return { kioskId: known.kioskId, key }
}

/** A fresh key at each attempt: one whose answer got lost may be registered already, as another kiosk. */
async function enrolWithStore(enrolment: Enrolment): Promise<Identity> {
  const { cache, keyPath, protection, clock } = enrolment
  const code = enrolment.invitation?.trim()
  if (!code) {
    throw new KioskStartError(
      'This kiosk is not enrolled: make an invitation with `npm run central -- kiosk invite` and start it with that.',
    )
  }
  const key = createDeviceKey(keyPath, protection)
  const publicKey = key.publicKey.toString('base64')
  const proof = key.sign(enrolBytes(code, publicKey)).toString('base64')
  const answer = await enrolment.enrol({ code, publicKey, proof })
  if (!answer.ok) throw new KioskStartError(enrolFailure(answer))
  const { kioskId, epoch, incarnation } = answer.body
  const enrolledAt = clock().toISOString()
  cache.kiosk.enrol({ kioskId, publicKey: key.publicKey, epoch, incarnation, enrolledAt })
  return { kioskId, key }
}

function enrolFailure(failure: StoreFailure): string {
  if (failure.failure === 'unreachable') {
    return 'The store does not answer, and this kiosk is not enrolled yet: check the address and the network, then start again.'
  }
  if (failure.failure === 'status' && failure.status < 500 && failure.status !== 429) {
    return 'The store refused the invitation (mistyped, used or expired): make a new one with `npm run central -- kiosk invite`.'
  }
  return 'The store could not enrol this kiosk now, or is no Skranke store: check the address and its log, then start again.'
}

function openKey({ keyPath, protection }: Enrolment): DeviceKey {
  try {
    return loadDeviceKey(keyPath, protection)
  } catch (cause) {
    throw unusableKey(cause)
  }
}

function unusableKey(cause?: unknown): KioskStartError {
  return new KioskStartError(
    'The device key is missing or not the one this kiosk was enrolled with: keep a copy of the folder for support, remove it and enrol again.',
    { cause },
  )
}
