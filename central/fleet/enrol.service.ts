import sodium from 'sodium-native'
import { v7 as uuid } from 'uuid'
import { enrolBytes, type EnrolRequest, type EnrolResponse } from '../../shared/wire/identity.ts'
import type { Central } from '../central.ts'
import { Refusal } from '../refusal.ts'
import { hashInvitationCode } from './invitationCode.ts'
import { insertKiosk, useInvitation } from './kiosk.repository.ts'

/**
 * A new kiosk trades its one-time code for an identity.
 * @throws Refusal the same for a code that is wrong, used or too old, and for a key that isn't the sender's or is another kiosk's
 */
export async function enrolKiosk(central: Central, request: EnrolRequest): Promise<EnrolResponse> {
  const codeHash = hashInvitationCode(central.keys.pepper, request.code)
  const publicKey = Buffer.from(request.publicKey, 'base64')
  if (codeHash === null || !provesItsKey(request, publicKey)) throw notInvited()

  return central.db.transaction().execute(async (transaction) => {
    const now = central.clock()
    const officeId = await useInvitation(transaction, codeHash, now)
    if (officeId === null) throw notInvited()
    const kioskId = uuid()
    if (!(await insertKiosk(transaction, { kioskId, officeId, publicKey, enrolledAt: now })))
      throw notInvited()
    const { incarnation } = await transaction
      .selectFrom('store')
      .select('incarnation')
      .executeTakeFirstOrThrow()
    central.log.info({ kioskId, officeId }, 'kiosk enrolled')
    return { kioskId, epoch: 1, incarnation }
  })
}

function provesItsKey({ code, publicKey: text, proof }: EnrolRequest, publicKey: Buffer): boolean {
  const signature = Buffer.from(proof, 'base64')
  if (publicKey.length !== sodium.crypto_sign_PUBLICKEYBYTES) return false
  if (signature.length !== sodium.crypto_sign_BYTES) return false
  return sodium.crypto_sign_verify_detached(signature, Buffer.from(enrolBytes(code, text)), publicKey)
}

function notInvited(): Refusal {
  return new Refusal('not_invited', 'This code is not good any more. Ask for a new one: kiosk invite.')
}
