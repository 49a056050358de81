import sodium from 'sodium-native'
import { Check } from 'typebox/value'
import { parseNationalId, type Environment } from '../../shared/domain/nationalId.ts'
import { parseReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Action } from '../../shared/wire/action.ts'
import { CommandContent, paddedContentBytes, signedBytes, type Command } from '../../shared/wire/command.ts'
import type { Central } from '../central.ts'

/** Why a command can never be accepted; kept with it in quarantine. */
export type RefusalReason =
  | 'bad_signature'
  | 'other_bytes_under_known_id'
  | 'unknown_key'
  | 'not_openable'
  | 'not_as_the_contract_says'
  | 'header_differs'

export type OpenedCommand = { ok: true; content: CommandContent } | { ok: false; reason: RefusalReason }

export function isSignedBy(publicKey: Buffer, kioskId: string, command: Command): boolean {
  const signature = Buffer.from(command.signature, 'base64')
  if (signature.length !== sodium.crypto_sign_BYTES) return false
  return sodium.crypto_sign_verify_detached(signature, Buffer.from(signedBytes(kioskId, command)), publicKey)
}

export function hashSealed(command: Command): Buffer {
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(hash, Buffer.from(command.sealed, 'base64'))
  return hash
}

/** Opens the box and holds what is inside against the header: a sealed box vouches for neither header nor sender. */
export function openCommand(
  { keys, environment }: Pick<Central, 'keys' | 'environment'>,
  kioskId: string,
  command: Command,
): OpenedCommand {
  const key = keys.sealing.find(({ keyId }) => keyId === command.keyId)
  if (key === undefined) return { ok: false, reason: 'unknown_key' }
  const plain = Buffer.alloc(paddedContentBytes)
  try {
    const sealed = Buffer.from(command.sealed, 'base64')
    const opened =
      sealed.length === plain.length + sodium.crypto_box_SEALBYTES &&
      sodium.crypto_box_seal_open(plain, sealed, key.publicKey, key.secretKey)
    return opened
      ? readContent(plain, { kioskId, command, environment })
      : { ok: false, reason: 'not_openable' }
  } finally {
    sodium.sodium_memzero(plain)
  }
}

interface Expected {
  kioskId: string
  command: Command
  environment: Environment
}

function readContent(plain: Buffer, { kioskId, command, environment }: Expected): OpenedCommand {
  const content = parse(plain)
  if (!Check(CommandContent, content) || !isGenuine(content.action, environment))
    return { ok: false, reason: 'not_as_the_contract_says' }
  const { commandId, visitId, epoch, seq } = command
  const same =
    content.kioskId === kioskId &&
    content.commandId === commandId &&
    content.visitId === visitId &&
    content.epoch === epoch &&
    content.seq === seq
  return same ? { ok: true, content } : { ok: false, reason: 'header_differs' }
}

/**
 * A stolen kiosk seals what its thief likes. Reference numbers are printed on letters and must be such, and a number of
 * the other world is not processed here either.
 */
function isGenuine(action: Action, environment: Environment): boolean {
  if ('referenceNumber' in action && parseReferenceNumber(action.referenceNumber) !== action.referenceNumber)
    return false
  return !('nationalId' in action) || parseNationalId(action.nationalId, environment).ok
}

/** null: no padding, or no JSON. The parser's own message would repeat the content. */
function parse(plain: Buffer): unknown {
  try {
    const length = sodium.sodium_unpad(plain, plain.length, paddedContentBytes)
    return JSON.parse(plain.subarray(0, length).toString())
  } catch {
    return null
  }
}
