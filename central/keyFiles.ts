import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sodium from 'sodium-native'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import type { Database } from './database/database.ts'
import { createKeys, type Keys } from './keys.ts'
import { StartError } from './startError.ts'

const Secret = Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' })
/** 32 bytes each, base64. Public keys are computed from the secret ones. */
const KeyFile = Type.Object({
  sealing: Type.Array(Type.Object({ keyId: Type.String({ format: 'uuid' }), secretKey: Secret }), {
    minItems: 1,
  }),
  pepper: Secret,
  token: Secret,
})
type KeyFile = Static<typeof KeyFile>

/**
 * The store's keys, from a file that only its owner can read, beside the database and never in it. A store that never
 * started makes them; from then on they must be the same.
 * @throws StartError missing, damaged, of another store
 */
export async function openKeys(db: Database, dataDirectory: string): Promise<Keys> {
  const path = join(dataDirectory, 'keys', 'keys.json')
  const { keys_fingerprint: expected } = await db
    .selectFrom('store')
    .select('keys_fingerprint')
    .executeTakeFirstOrThrow()

  if (expected === null && !existsSync(path)) writeKeys(path, createKeys())
  const keys = readKeys(path)
  const fingerprint = fingerprintOf(keys)
  if (expected === null) {
    await db.updateTable('store').set({ keys_fingerprint: fingerprint }).execute()
  } else if (!fingerprint.equals(expected)) {
    throw new StartError(`The keys in ${path} belong to another store. Put this store's own keys there.`)
  }
  return keys
}

function readKeys(path: string): Keys {
  const file = parse(path)
  return {
    sealing: file.sealing.map(({ keyId, secretKey }) => pairOf(keyId, Buffer.from(secretKey, 'base64'))),
    pepper: Buffer.from(file.pepper, 'base64'),
    token: Buffer.from(file.token, 'base64'),
  }
}

function parse(path: string): KeyFile {
  if (!existsSync(path))
    throw new StartError(
      `The store's keys are missing: ${path}. Without them it can't open what kiosks send. Restore the file from your backup of keys.`,
    )
  try {
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (Check(KeyFile, file)) return file
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new StartError(`The store's keys in ${path} are damaged. Restore the file from your backup of keys.`)
}

/** Whole or not at all: a file that is cut short would lock the store out of what it is sent. */
function writeKeys(path: string, keys: Keys): void {
  const file: KeyFile = {
    sealing: keys.sealing.map(({ keyId, secretKey }) => ({ keyId, secretKey: secretKey.toString('base64') })),
    pepper: keys.pepper.toString('base64'),
    token: keys.token.toString('base64'),
  }
  const folder = join(path, '..')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  writeFileSync(`${path}.partial`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.partial`, path)
}

function pairOf(keyId: string, secretKey: Buffer): Keys['sealing'][number] {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  sodium.crypto_scalarmult_base(publicKey, secretKey)
  return { keyId, publicKey, secretKey }
}

/** Over the oldest sealing key, so that a rotation does not change it. */
function fingerprintOf({ sealing, pepper }: Keys): Buffer {
  const fingerprint = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(fingerprint, sealing.at(-1)?.publicKey ?? Buffer.alloc(0), pepper)
  return fingerprint
}
