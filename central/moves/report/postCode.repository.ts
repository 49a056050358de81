import type { Selectable } from 'kysely'
import type { Connection, Tables } from '../../database/database.ts'

/** `null` for one that the postal register doesn't know. */
export async function findPostCode(
  connection: Connection,
  postCode: string,
): Promise<Pick<Selectable<Tables['post_code']>, 'place' | 'category'> | null> {
  const found = await connection
    .selectFrom('post_code')
    .select(['place', 'category'])
    .where('post_code', '=', postCode)
    .executeTakeFirst()
  return found ?? null
}
