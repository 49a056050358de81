import { randomBytes, randomUUID } from 'node:crypto'
import sodium from 'sodium-native'

/** The store's secrets, all outside the database. */
export interface Keys {
  /** Newest first. X25519, raw bytes. */
  sealing: { keyId: string; publicKey: Buffer; secretKey: Buffer }[]
  /** Pepper for keyed hashes (BLAKE2b) of letter codes; 32 bytes. */
  pepper: Buffer
  /** Signs access tokens (HS256); 32 bytes. */
  token: Buffer
}

/** Fresh ones, of a CSPRNG. */
export function createKeys(): Keys {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_box_keypair(publicKey, secretKey)
  return {
    sealing: [{ keyId: randomUUID(), publicKey, secretKey }],
    pepper: randomBytes(32),
    token: randomBytes(32),
  }
}
