import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sodium from 'sodium-native'
import { writeFileDurably } from './writeFileDurably.ts'

/** How a device key is kept from whoever reads the disk: Electron's safeStorage, a TPM, … */
export interface KeyProtection {
  seal(bytes: Buffer): Buffer
  open(bytes: Buffer): Buffer
}

/** The demo's: the file's mode alone protects the key. */
export const protectedByFileMode: KeyProtection = { seal: (bytes) => bytes, open: (bytes) => bytes }

/** The Ed25519 key that is this kiosk's identity. */
export interface DeviceKey {
  publicKey: Buffer
  /** For JWTs. */
  privateKey: KeyObject
  sign(message: Uint8Array): Buffer
  verify(message: Uint8Array, signature: Buffer): boolean
}

export function createDeviceKey(path: string, protection: KeyProtection): DeviceKey {
  const seed = Buffer.alloc(sodium.crypto_sign_SEEDBYTES)
  sodium.randombytes_buf(seed)
  writeFileDurably(path, protection.seal(seed))
  return keyFrom(seed)
}

/** @throws whatever reading or opening it does */
export function loadDeviceKey(path: string, protection: KeyProtection): DeviceKey {
  return keyFrom(protection.open(readFileSync(path)))
}

/** Zeroes the seed when done with it. */
function keyFrom(seed: Buffer): DeviceKey {
  const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES)
  const secretKey = Buffer.alloc(sodium.crypto_sign_SECRETKEYBYTES)
  sodium.crypto_sign_seed_keypair(publicKey, secretKey, seed)
  const privateKey = pkcs8(seed)
  sodium.sodium_memzero(seed)
  return {
    publicKey,
    privateKey,
    sign(message) {
      const signature = Buffer.alloc(sodium.crypto_sign_BYTES)
      sodium.crypto_sign_detached(signature, Buffer.from(message), secretKey)
      return signature
    },
    verify: (message, signature) =>
      signature.length === sodium.crypto_sign_BYTES &&
      sodium.crypto_sign_verify_detached(signature, Buffer.from(message), publicKey),
  }
}

/** RFC 8410: the fixed DER of an Ed25519 private key in front of its 32 bytes. */
function pkcs8(seed: Buffer): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  sodium.sodium_memzero(der)
  return key
}
