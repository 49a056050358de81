import type { Insertable, Selectable } from 'kysely'
import type { Connection } from '../database/database.ts'
import type { NoticeFailure, NoticeState, NoticeTables } from './notice.table.ts'
import type { NoticeKind } from './noticeKind.ts'

export type NewNotice = Pick<
  Insertable<NoticeTables['notice']>,
  'notice_id' | 'recipient_hash' | 'deduplication_key' | 'kind' | 'content' | 'created_at'
>

/** Due at once, unless this recipient has been told of this event before. */
export async function insertNotices(connection: Connection, notices: NewNotice[]): Promise<void> {
  await connection
    .insertInto('notice')
    .values(
      notices.map((notice) => ({
        ...notice,
        state: 'waiting' as const,
        attempts: 0,
        next_attempt_at: notice.created_at,
        failure: null,
        finished_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['recipient_hash', 'deduplication_key']).doNothing())
    .execute()
}

export interface TakenNotice {
  noticeId: string
  kind: NoticeKind
  /** This one included. */
  attempts: number
  content: Buffer
}

/** Nobody else takes them until the lease is over. */
export async function takeDueNotices(
  connection: Connection,
  { now, leaseUntil, atMost }: { now: Date; leaseUntil: Date; atMost: number },
): Promise<TakenNotice[]> {
  const taken = await connection
    .with('due', (db) =>
      db
        .selectFrom('notice')
        .select('notice_id')
        .where('state', '=', 'waiting')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('notice_id')
        .limit(atMost)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('notice')
    .from('due')
    .whereRef('notice.notice_id', '=', 'due.notice_id')
    .set((notice) => ({ attempts: notice('attempts', '+', 1), next_attempt_at: leaseUntil }))
    .returning(['notice.notice_id as noticeId', 'kind', 'attempts'])
    .returning((notice) => notice.ref('content').$notNull().as('content'))
    .execute()
  return taken.map((notice) => ({ ...notice, content: Buffer.from(notice.content) }))
}

export async function postponeNotice(
  connection: Connection,
  noticeId: string,
  nextAttemptAt: Date,
): Promise<void> {
  await connection
    .updateTable('notice')
    .set({ next_attempt_at: nextAttemptAt })
    .where('notice_id', '=', noticeId)
    .where('state', '=', 'waiting')
    .execute()
}

/** Once: whoever took it after a lease ran out may have been faster. */
export async function finishNotice(connection: Connection, finished: FinishedNotice): Promise<void> {
  await connection
    .updateTable('notice')
    .set({
      state: finished.state,
      failure: finished.failure,
      finished_at: finished.finishedAt,
      ...(finished.keep ? {} : { content: null }),
    })
    .where('notice_id', '=', finished.noticeId)
    .where('state', '=', 'waiting')
    .execute()
}

interface FinishedNotice {
  noticeId: string
  state: Exclude<NoticeState, 'waiting'>
  failure: NoticeFailure | null
  finishedAt: Date
  /** Its content, to be sent again on command. */
  keep: boolean
}

export type DeadNotice = Pick<
  Selectable<NoticeTables['notice']>,
  'notice_id' | 'kind' | 'failure' | 'attempts' | 'created_at'
> & { resendable: boolean }

export function listDeadNotices(connection: Connection): Promise<DeadNotice[]> {
  return connection
    .selectFrom('notice')
    .select(['notice_id', 'kind', 'failure', 'attempts', 'created_at'])
    .select((notice) => notice('content', 'is not', null).$castTo<boolean>().as('resendable'))
    .where('state', '=', 'dead')
    .orderBy('created_at')
    .orderBy('notice_id')
    .execute()
}

/** @returns false when it isn't dead, or nothing is left to send */
export async function reviveNotice(connection: Connection, noticeId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await connection
    .updateTable('notice')
    .set({ state: 'waiting', attempts: 0, next_attempt_at: now, failure: null, finished_at: null })
    .where('notice_id', '=', noticeId)
    .where('state', '=', 'dead')
    .where('content', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function forgetNotices(connection: Connection, finishedBefore: Date): Promise<void> {
  await connection
    .deleteFrom('notice')
    .where('state', '!=', 'waiting')
    .where('finished_at', '<', finishedBefore)
    .execute()
}
