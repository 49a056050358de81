import sodium from 'sodium-native'
import { type CommandContent, paddedContentBytes } from '../../../shared/wire/command.ts'

/**
 * Seals a content for the store alone, padded so that its length tells nothing. The plain bytes are zeroed.
 * @param publicKey of the store, X25519, 32 bytes
 */
export function sealContent(content: CommandContent, publicKey: Buffer): Buffer {
  const json = JSON.stringify(content)
  if (Buffer.byteLength(json) >= paddedContentBytes) throw new Error('A command content is too long to pad.')
  const plain = Buffer.alloc(paddedContentBytes)
  try {
    sodium.sodium_pad(plain, plain.write(json), paddedContentBytes)
    const sealed = Buffer.alloc(paddedContentBytes + sodium.crypto_box_SEALBYTES)
    sodium.crypto_box_seal(sealed, plain, publicKey)
    return sealed
  } finally {
    sodium.sodium_memzero(plain)
  }
}
