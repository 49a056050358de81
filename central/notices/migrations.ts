import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const noticeMigrations: Migrations = {
  '0007_notices': {
    async up(db) {
      await createNotices.execute(db)
      await indexWaiting.execute(db)
      await indexFinished.execute(db)
    },
  },
}

/** The kind is free text: a further one is no migration. */
const createNotices = sql`
  create table notice (
    notice_id uuid primary key,
    recipient_hash bytea not null,
    deduplication_key text not null,
    kind text not null,
    state text not null check (state in ('waiting', 'sent', 'no_recipient', 'dead')),
    attempts integer not null check (attempts >= 0),
    next_attempt_at timestamptz not null,
    content bytea,
    failure text check (failure in ('refused', 'unreachable', 'expired', 'unreadable', 'failed')),
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (recipient_hash, deduplication_key),
    check (state <> 'waiting' or content is not null),
    check (state not in ('sent', 'no_recipient') or content is null),
    check ((state = 'dead') = (failure is not null)),
    check ((state = 'waiting') = (finished_at is null))
  )`

/** What waits is few among all that was ever sent, and asked for each second. */
const indexWaiting = sql`
  create index notice_waiting on notice (next_attempt_at, notice_id) where state = 'waiting'`

const indexFinished = sql`create index notice_finished on notice (finished_at) where state <> 'waiting'`
