import type { ColumnType } from 'kysely'
import type { NoticeKind } from './noticeKind.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

export type NoticeState = 'waiting' | 'sent' | 'no_recipient' | 'dead'

/**
 * Why a notice died: its gateway won't take it, or couldn't be reached in time; its code is no longer good; its content is
 * not what was sealed; the store itself failed, as its log tells. Never what a gateway said, which may repeat a number.
 */
export type NoticeFailure = 'refused' | 'unreachable' | 'expired' | 'unreadable' | 'failed'

export interface NoticeTables {
  /** The outbox: what the store owes someone a word about. It names nobody in clear. */
  notice: {
    notice_id: string
    /** Keyed: tells equal recipients from others and nothing else. */
    recipient_hash: Buffer
    /** The same event is told once to each. */
    deduplication_key: string
    kind: NoticeKind
    state: NoticeState
    /** How often it was taken to be sent. */
    attempts: number
    /** Not before then; while it is being sent, when another may take it for lost. */
    next_attempt_at: Instant
    /** Recipient and values, sealed; gone once it is sent or can't be sent any more. */
    content: Buffer | null
    failure: NoticeFailure | null
    created_at: Instant
    finished_at: MaybeInstant
  }
}
