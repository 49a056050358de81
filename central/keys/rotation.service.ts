import type { Central } from '../central.ts'
import { kiosksThatMayHold } from '../fleet/kiosk.repository.ts'
import { keyFileOf, readKeyFile, writeKeyFile } from './keyFile.ts'
import { createSealingKey } from './keys.ts'
import { addSealingKeys, listSealingKeys, retireSealingKey } from './sealingKey.repository.ts'

/**
 * Puts a new sealing key before the others. A store that runs takes it at its next start; kiosks seal to it from their
 * next sync on, and what they hold sealed to older ones is opened as before.
 * @returns its id
 */
export async function rotateSealingKey({ db, dataDirectory, clock }: Central): Promise<string> {
  const path = keyFileOf(dataDirectory)
  const keys = await readKeyFile(path)
  const key = createSealingKey()
  // The file first: a key that only the database knows would stop the next start.
  await writeKeyFile(path, { ...keys, sealing: [key, ...keys.sealing] })
  await addSealingKeys(db, [key], clock())
  return key.keyId
}

export type Retired =
  | { ok: true }
  | { ok: false; reason: 'unknown' | 'in_use' }
  | { ok: false; reason: 'held'; kioskIds: string[] }

/** Destroys a sealing key that nothing is sealed to any more. Can be repeated, should it have been cut short. */
export async function retireSealingKeyOf(
  { db, dataDirectory, clock }: Central,
  keyId: string,
): Promise<Retired> {
  const path = keyFileOf(dataDirectory)
  const keys = await readKeyFile(path)
  const known = await listSealingKeys(db)
  if (!known.some(({ key_id }) => key_id === keyId)) return { ok: false, reason: 'unknown' }
  if (keys.sealing[0]?.keyId === keyId) return { ok: false, reason: 'in_use' }
  const kioskIds = await kiosksThatMayHold(db, keyId)
  if (kioskIds.length > 0) return { ok: false, reason: 'held', kioskIds }

  await retireSealingKey(db, keyId, clock())
  await writeKeyFile(path, { ...keys, sealing: keys.sealing.filter((key) => key.keyId !== keyId) })
  return { ok: true }
}
