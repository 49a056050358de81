/** The store's secrets, all outside the database. */
export interface Keys {
  /** Newest first. X25519, raw bytes. */
  sealing: { keyId: string; publicKey: Buffer; secretKey: Buffer }[]
  /** Pepper for keyed hashes (BLAKE2b) of letter codes; 32 bytes. */
  pepper: Buffer
  /** Signs access tokens (HS256); 32 bytes. */
  token: Buffer
}
