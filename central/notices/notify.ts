import { randomUUID } from 'node:crypto'
import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { insertNotices, type NewNotice } from './notice.repository.ts'
import type { NoticeKind, NoticeValues } from './noticeKind.ts'
import type { NoticeRecipient } from './recipient.ts'
import { hashRecipient, sealContent } from './sealedContent.ts'

/** `{ to: { personId }, kind: 'sign_in.code', values: { code, minutes: '10' }, deduplicationKey: commandId }` */
export type Notice = {
  [Kind in NoticeKind]: {
    to: NoticeRecipient
    kind: Kind
    values: NoticeValues[Kind]
    /** The event, such as its command's id: each recipient hears of it once. */
    deduplicationKey: string
  }
}[NoticeKind]

/**
 * Puts notices into the outbox, in the caller's transaction: each is sent if and only if what it tells has happened. One
 * statement, the same whoever it is for, and whether they can be reached. Rule: PIN-code letters 3.
 */
export async function notify(
  central: Pick<Central, 'keys' | 'clock'>,
  connection: Connection,
  ...notices: Notice[]
): Promise<void> {
  const now = central.clock()
  await insertNotices(
    connection,
    notices.map((notice) => rowOf(central.keys.pepper, notice, now)),
  )
}

function rowOf(pepper: Buffer, { to, kind, values, deduplicationKey }: Notice, now: Date): NewNotice {
  const noticeId = randomUUID()
  const content = { noticeId, kind, to, values: { ...values }, at: now.toISOString() }
  return {
    notice_id: noticeId,
    recipient_hash: hashRecipient(pepper, to),
    deduplication_key: deduplicationKey,
    kind,
    content: sealContent(pepper, content),
    created_at: now,
  }
}
