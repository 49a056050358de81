import sodium from 'sodium-native'

/** BLAKE2b-256, not keyed: for what is no secret and can't be guessed. */
export function blake2b(bytes: Uint8Array): Buffer {
  const hash = Buffer.alloc(32)
  sodium.crypto_generichash(hash, Buffer.from(bytes))
  return hash
}
