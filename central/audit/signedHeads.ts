import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sodium from 'sodium-native'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { writeDurably } from '../files/durableFiles.ts'
import { emptyHead } from './hashEntry.ts'

const Point = Type.Object({
  number: Type.Integer({ minimum: 0 }),
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
const SignedHead = Type.Object({
  chain: Type.String(),
  signedAt: Type.String(),
  /** The last entry then. */
  head: Point,
  /** The last entry that retention has dropped; number 0 when it has dropped none. */
  anchor: Point,
  signature: Type.String(),
})
const HeadsFile = Type.Array(SignedHead)

export type Point = Static<typeof Point>
export type SignedHead = Static<typeof SignedHead>

/** Retention has dropped nothing yet. */
export const noAnchor: Point = { number: 0, hash: emptyHead.toString('hex') }

export type Heads = { ok: true; heads: Map<string, SignedHead> } | { ok: false; problem: string }

/**
 * Where every chain stood when it was last signed: outside the database, so that who rewrites the log there is found out.
 * A copy on another machine makes it hold against who has both.
 */
export function signedHeadsOf(dataDirectory: string, pepper: Buffer) {
  const path = join(dataDirectory, 'audit', 'heads.json')
  const { publicKey, secretKey } = signingKey(pepper)

  return {
    path,

    read(): Heads {
      if (!existsSync(path)) return { ok: true, heads: new Map() }
      const file = parse(readFileSync(path, 'utf8'))
      if (!Check(HeadsFile, file)) return { ok: false, problem: `The signed heads in ${path} are damaged.` }
      const forged = file.find((head) => !isSigned(head, publicKey))
      if (forged) return { ok: false, problem: `The signed head of chain "${forged.chain}" was changed.` }
      return { ok: true, heads: new Map(file.map((head) => [head.chain, head])) }
    },

    /** Whole or not at all. */
    async write(heads: Omit<SignedHead, 'signature'>[]): Promise<void> {
      const signed: SignedHead[] = heads.map((head) => ({ ...head, signature: sign(head, secretKey) }))
      await writeDurably(path, `${JSON.stringify(signed, null, 1)}\n`)
    },
  }
}

/** Ed25519, of a seed that follows from the store's pepper: one secret less to keep. */
function signingKey(pepper: Buffer): { publicKey: Buffer; secretKey: Buffer } {
  const seed = Buffer.alloc(sodium.crypto_sign_SEEDBYTES)
  sodium.crypto_generichash(seed, Buffer.from('skranke-audit-heads-1'), pepper)
  const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_sign_SECRETKEYBYTES)
  sodium.crypto_sign_seed_keypair(publicKey, secretKey, seed)
  return { publicKey, secretKey }
}

function sign(head: Omit<SignedHead, 'signature'>, secretKey: Buffer): string {
  const signature = Buffer.alloc(sodium.crypto_sign_BYTES)
  sodium.crypto_sign_detached(signature, signedBytes(head), secretKey)
  return signature.toString('base64')
}

function isSigned(head: SignedHead, publicKey: Buffer): boolean {
  const signature = Buffer.from(head.signature, 'base64')
  if (signature.length !== sodium.crypto_sign_BYTES) return false
  return sodium.crypto_sign_verify_detached(signature, signedBytes(head), publicKey)
}

function signedBytes({ chain, signedAt, head, anchor }: Omit<SignedHead, 'signature'>): Buffer {
  const parts = ['skranke-audit-head-1', chain, signedAt, head.number, head.hash, anchor.number, anchor.hash]
  return Buffer.from(JSON.stringify(parts))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
