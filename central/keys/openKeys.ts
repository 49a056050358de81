import { existsSync } from 'node:fs'
import sodium from 'sodium-native'
import type { Connection, Database } from '../database/database.ts'
import { StartError } from '../startError.ts'
import { createKeyFile, keyFileOf, readKeyFile } from './keyFile.ts'
import { addSealingKeys, listSealingKeys } from './sealingKey.repository.ts'
import type { Keys } from './keys.ts'

/**
 * The store's keys, from a file beside the database. A store that never started makes them; from then on the database
 * knows them again, without telling anything about them.
 * @throws StartError missing, open to others, damaged, of another store
 */
export function openKeys(db: Database, dataDirectory: string, now: Date): Promise<Keys> {
  const path = keyFileOf(dataDirectory)
  return db.transaction().execute(async (connection) => {
    const { keys_fingerprint: expected } = await connection
      .selectFrom('store')
      .select('keys_fingerprint')
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (expected === null && !existsSync(path)) await createKeyFile(path)
    const keys = await readKeyFile(path)
    const fingerprint = fingerprintOf(keys)
    if (expected === null) {
      await connection.updateTable('store').set({ keys_fingerprint: fingerprint }).execute()
    } else if (!fingerprint.equals(expected)) {
      throw new StartError(`The keys in ${path} belong to another store. Put this store's own keys there.`)
    }
    return { ...keys, sealing: await recognise(connection, keys.sealing, path, now) }
  })
}

/** Those in use, newest first. One that kiosks may have sealed to must not be missing: nobody could read what comes. */
async function recognise(
  connection: Connection,
  found: Keys['sealing'],
  path: string,
  now: Date,
): Promise<Keys['sealing']> {
  const known = new Map((await listSealingKeys(connection)).map((row) => [row.key_id, row]))
  for (const { key_id: keyId, public_key, retired_at } of known.values()) {
    const same = found.find((key) => key.keyId === keyId)?.publicKey.equals(public_key)
    if (retired_at === null && same !== true)
      throw new StartError(
        `The sealing key ${keyId} is not in ${path}, and kiosks may have sealed to it. Take the newest keys.json there is: from another node, or from your backup of keys.`,
      )
  }
  const isNew = ({ keyId }: { keyId: string }) => !known.has(keyId)
  await addSealingKeys(connection, found.filter(isNew), now)
  return found.filter((key) => isNew(key) || known.get(key.keyId)?.retired_at === null)
}

/** Over what never changes, so that a rotation of sealing keys does not change it. */
function fingerprintOf({ pepper, token }: Keys): Buffer {
  const fingerprint = Buffer.alloc(sodium.crypto_generichash_BYTES)
  sodium.crypto_generichash(fingerprint, token, pepper)
  return fingerprint
}
