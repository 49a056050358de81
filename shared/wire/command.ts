import Type, { type Static } from 'typebox'
import { Action } from './action.ts'

const closed = { additionalProperties: false }
const Uuid = Type.String({ format: 'uuid' })
/** At most what PostgreSQL's `integer` holds. */
export const WholeNumber = (minimum: number) => Type.Integer({ minimum, maximum: 2 ** 31 - 1 })
const Base64 = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', maxLength })

/** Of one of the store's sealing keys. */
export const KeyId = Type.String({ maxLength: 64 })

/** A tap that matters, as it lies in the kiosk's outbox and travels to the store. Its content is sealed. */
export const Command = Type.Object(
  {
    commandId: Uuid,
    visitId: Uuid,
    epoch: WholeNumber(1),
    /** Consecutive within an epoch of a kiosk, from 1. */
    seq: WholeNumber(1),
    /** Which of the store's sealing keys the content is sealed to. */
    keyId: KeyId,
    /** Sealed box (libsodium `crypto_box_seal`) around a {@link CommandContent}, padded to {@link paddedContentBytes}. */
    sealed: Base64(4096),
    /** Ed25519, by the kiosk's key, over {@link signedBytes}. */
    signature: Base64(128),
  },
  closed,
)
export type Command = Static<typeof Command>

/** Every content is padded (ISO/IEC 7816-4) to this many bytes, so that its length tells nothing. */
export const paddedContentBytes = 2048

/**
 * What is sealed: the command, and once more the header, for the store to compare, since a sealed box authenticates
 * neither its header nor its sender.
 */
export const CommandContent = Type.Object(
  {
    kioskId: Uuid,
    commandId: Uuid,
    visitId: Uuid,
    epoch: Type.Integer(),
    seq: Type.Integer(),
    /** Of the visitor who is identified; null for everybody else. What it allows is judged when the command arrives. */
    grant: Type.Union([Type.String({ maxLength: 512 }), Type.Null()]),
    action: Action,
  },
  closed,
)
export type CommandContent = Static<typeof CommandContent>

/** The bytes a kiosk signs: its own id, the header and the sealed box, unambiguously as JSON. */
export function signedBytes(kioskId: string, command: Omit<Command, 'signature'>): Uint8Array {
  const { commandId, visitId, epoch, seq, keyId, sealed } = command
  return encode(['skranke-command-1', kioskId, commandId, visitId, epoch, seq, keyId, sealed])
}

/**
 * The bytes whose BLAKE2b-256 is the next chain head (lower-case hex). The chain starts at {@link emptyChain} in each
 * epoch; by it the store notices a kiosk that was restored or cloned.
 */
export function chainedBytes(previousHead: string, command: Command): Uint8Array {
  return encode(['skranke-chain-1', previousHead, command.commandId, command.seq, command.signature])
}

export const emptyChain = '0'.repeat(64)

function encode(parts: (string | number)[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(parts))
}
