import { v7 as newCommandId } from 'uuid'
import type { Action } from '../../../shared/wire/action.ts'
import { chainedBytes, signedBytes } from '../../../shared/wire/command.ts'
import type { ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import type { Reference } from '../../../shared/wire/reference.ts'
import { blake2b } from '../blake2b.ts'
import type { Cache } from '../cache/cache.ts'
import type { Identity } from '../device/enrol.ts'
import { sealContent } from './seal.ts'

export interface Recording {
  cache: Cache
  identity: Identity
  sealingKey: Reference['sealingKeys'][number]
  visitId: string
  /** Of the visitor who is identified, where the action is theirs. */
  grant: string | null
  action: Action
  storedAt: Date
}

/**
 * Puts a command into the outbox: sealed, signed and chained, on disk when it returns. Sealing happens inside the
 * transaction, since the sealed content repeats the sequence number; it takes some 50 µs.
 * @returns the command's id
 * @throws SqliteError when it can't be written; then nothing of it is there
 */
export function recordCommand(recording: Recording): string {
  const { cache, identity, sealingKey, visitId, grant, action, storedAt } = recording
  const { kioskId, key } = identity
  const commandId = newCommandId()
  const publicKey = Buffer.from(sealingKey.publicKey, 'base64')
  cache.transaction(() => {
    const { epoch } = cache.kiosk.get()
    const head = cache.outbox.head(epoch)
    const seq = head.seq + 1
    const content = { kioskId, commandId, visitId, epoch, seq, grant, action }
    const sealed = sealContent(content, publicKey).toString('base64')
    const unsigned = { commandId, visitId, epoch, seq, keyId: sealingKey.keyId, sealed }
    const command = { ...unsigned, signature: key.sign(signedBytes(kioskId, unsigned)).toString('base64') }
    const chain = blake2b(chainedBytes(head.chain, command)).toString('hex')
    const referenceNumber = 'referenceNumber' in action ? (action.referenceNumber as ReferenceNumber) : null
    const urgent = action.kind === 'letter.block'
    cache.outbox.add({ command, chain, referenceNumber, urgent, storedAt })
  })
  return commandId
}
