import type { Insertable, Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { NoticeTables } from './notice.table.ts'

export type NoticeRow = Selectable<NoticeTables['notice']>
type NewNotice = Pick<
  Insertable<NoticeTables['notice']>,
  'notice_id' | 'recipient_hash' | 'deduplication_key' | 'kind' | 'content' | 'created_at'
>

/** Due at once, unless this recipient has been told of this event before. */
export async function insertNotice(connection: Connection, notice: NewNotice): Promise<void> {
  await connection
    .insertInto('notice')
    .values({
      ...notice,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: notice.created_at,
      failure: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.columns(['recipient_hash', 'deduplication_key']).doNothing())
    .execute()
}
