import { sql, type Insertable, type QueryExecutorProvider } from 'kysely'
import type { PostCode } from '../../../shared/wire/reference.ts'
import type { Connection, Tables } from '../../database/database.ts'

export type PostCodeRow = Insertable<Tables['post_code']>

/** All rows in one statement with one parameter: thousands of rows would exceed what a statement may have. */
export async function insertPostCodes(connection: QueryExecutorProvider, rows: PostCodeRow[]): Promise<void> {
  await sql`
    insert into post_code (post_code, place, municipality_number, municipality, category)
    select post_code, place, municipality_number, municipality, category
    from json_populate_recordset(null::post_code, ${JSON.stringify(rows)}::json)`.execute(connection)
}

/** @returns how many there were */
export async function deletePostCodes(connection: Connection): Promise<number> {
  const result = await connection.deleteFrom('post_code').executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** In the form kiosks get them, by number. */
export function listPostCodes(connection: Connection): Promise<PostCode[]> {
  return connection
    .selectFrom('post_code')
    .select(['post_code as postCode', 'place', 'category'])
    .orderBy('post_code')
    .execute()
}
