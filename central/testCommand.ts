import { randomBytes, sign } from 'node:crypto'
import sodium from 'sodium-native'
import { v7 as uuid } from 'uuid'
import { createReferenceNumber } from '../shared/domain/referenceNumber.ts'
import type { Action, LetterOrderAction } from '../shared/wire/action.ts'
import {
  chainedBytes,
  paddedContentBytes,
  signedBytes,
  type Command,
  type CommandContent,
} from '../shared/wire/command.ts'
import type { TestKiosk } from './testKiosk.ts'
import type { TestStore } from './testStore.ts'

/** What a test may break on the way from the visitor's tap to the wire. */
export interface Breakage {
  /** Of what is sealed, so that it differs from the header, or to come with a grant. */
  content?: Partial<CommandContent>
  /** Before it is signed. */
  header?: Partial<Command>
}

/** The kiosk's next command: an order, unless the test changes it. */
export function orderCommand(
  store: TestStore,
  kiosk: TestKiosk,
  nationalId: string,
  { action, ...breakage }: Breakage & { action?: Partial<LetterOrderAction> } = {},
): Command {
  const referenceNumber = createReferenceNumber(randomBytes)
  const order = { kind: 'letter.order', nationalId, referenceNumber, language: 'nb' } as const
  return actionCommand(store, kiosk, { ...order, ...action }, breakage)
}

/** The kiosk's next command, sealed, padded, signed and chained. */
export function actionCommand(
  store: TestStore,
  kiosk: TestKiosk,
  action: Action,
  { content, header }: Breakage = {},
): Command {
  const { keyId, publicKey } = store.central.keys.sealing[0] ?? never()
  const seq = kiosk.head.seq + 1
  const outside = { commandId: uuid(), visitId: uuid(), epoch: kiosk.epoch, seq }
  const inside = { kioskId: kiosk.kioskId, ...outside, grant: null, action, ...content }
  const sealed = seal(Buffer.from(JSON.stringify(inside)), publicKey)
  return follow(kiosk, signed(kiosk, { ...outside, keyId, sealed, ...header }))
}

/** Signs as it stands, whatever that is. */
export function signed(kiosk: TestKiosk, command: Omit<Command, 'signature'>): Command {
  const signature = sign(null, signedBytes(kiosk.kioskId, command), kiosk.privateKey).toString('base64')
  return { ...command, signature }
}

/** Padded and sealed, whatever it is. @returns base64 */
export function seal(content: Buffer, publicKey: Buffer): string {
  const plain = Buffer.alloc(paddedContentBytes)
  content.copy(plain)
  sodium.sodium_pad(plain, content.length, paddedContentBytes)
  const sealed = Buffer.alloc(plain.length + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(sealed, plain, publicKey)
  return sealed.toString('base64')
}

function follow(kiosk: TestKiosk, command: Command): Command {
  const chain = Buffer.alloc(32)
  sodium.crypto_generichash(chain, Buffer.from(chainedBytes(kiosk.head.chain, command)))
  kiosk.head = { seq: command.seq, chain: chain.toString('hex') }
  return command
}

function never(): never {
  throw new Error('a store without keys')
}
