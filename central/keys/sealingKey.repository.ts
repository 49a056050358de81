import type { Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { SealingKey } from './keys.ts'
import type { KeyTables } from './sealingKey.table.ts'

export type SealingKeyRow = Selectable<KeyTables['sealing_key']>

export function listSealingKeys(connection: Connection): Promise<SealingKeyRow[]> {
  return connection.selectFrom('sealing_key').selectAll().orderBy('added_at', 'desc').execute()
}

export async function addSealingKeys(connection: Connection, keys: SealingKey[], now: Date): Promise<void> {
  if (keys.length === 0) return
  await connection
    .insertInto('sealing_key')
    .values(keys.map(({ keyId, publicKey }) => ({ key_id: keyId, public_key: publicKey, added_at: now })))
    .execute()
}

export async function retireSealingKey(connection: Connection, keyId: string, now: Date): Promise<void> {
  await connection
    .updateTable('sealing_key')
    .set({ retired_at: now })
    .where('key_id', '=', keyId)
    .where('retired_at', 'is', null)
    .execute()
}
