import { randomBytes, randomUUID } from 'node:crypto'
import sodium from 'sodium-native'

/** X25519, raw bytes. */
export interface SealingKey {
  keyId: string
  publicKey: Buffer
  secretKey: Buffer
}

/** The store's secrets, all outside the database. */
export interface Keys {
  /** Newest first: kiosks seal to the newest, and what older ones have sealed is opened, too. */
  sealing: SealingKey[]
  /** Pepper for keyed hashes (BLAKE2b) of letter codes; 32 bytes. */
  pepper: Buffer
  /** Signs access tokens (HS256); 32 bytes. */
  token: Buffer
}

/** Fresh ones, of a CSPRNG. */
export function createKeys(): Keys {
  return { sealing: [createSealingKey()], pepper: randomBytes(32), token: randomBytes(32) }
}

export function createSealingKey(): SealingKey {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_box_keypair(publicKey, secretKey)
  return { keyId: randomUUID(), publicKey, secretKey }
}

export function sealingKeyOf(keyId: string, secretKey: Buffer): SealingKey {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  sodium.crypto_scalarmult_base(publicKey, secretKey)
  return { keyId, publicKey, secretKey }
}
