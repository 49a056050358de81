import sodium from 'sodium-native'

/** BLAKE2b-256, keyed by the pepper: digits and short codes could be guessed from an unkeyed one. */
export function keyedHash(pepper: Buffer, purpose: string, ...parts: (string | number)[]): Buffer {
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(hash, Buffer.from(JSON.stringify([`${purpose}-1`, ...parts])), pepper)
  return hash
}
