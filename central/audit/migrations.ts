import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const auditMigrations: Migrations = {
  '0003_audit': {
    async up(db) {
      await createChains.execute(db)
      await createText.execute(db)
      await createEntries.execute(db)
      await indexEntriesOfPerson.execute(db)
      await createAppend.execute(db)
      await createAppendOnly.execute(db)
      await forbidChanges.execute(db)
      await forbidTruncate.execute(db)
      await takeOverAccessLog.execute(db)
      await sql`drop table access_log`.execute(db)
    },
  },
}

const createChains = sql`
  create table audit_chain (
    chain text primary key,
    number integer not null check (number >= 0),
    segment text not null,
    head bytea not null check (length(head) = 32)
  )`

/** Neither empty nor with the separator in it: what is hashed can be read in one way only. */
const createText = sql`create domain audit_text as text check (value <> '' and strpos(value, chr(31)) = 0)`

const createEntries = sql`
  create table audit_entry (
    chain audit_text not null,
    number integer not null check (number >= 1),
    segment text not null,
    recorded_at timestamptz not null check (recorded_at = date_trunc('milliseconds', recorded_at)),
    actor audit_text not null,
    action audit_text not null,
    purpose audit_text not null,
    person_id uuid,
    office_id audit_text,
    kiosk_id uuid,
    hash bytea not null check (length(hash) = 32),
    primary key (chain, number)
  )`

const indexEntriesOfPerson = sql`
  create index audit_entry_of_person on audit_entry (person_id, recorded_at) where person_id is not null`

/** One statement for whoever writes an entry. The chain's row is locked, so that its numbers have no gap. */
const createAppend = sql`
  create function audit_append(
    chain text, recorded_at timestamptz, actor text, action text, purpose text, person_id uuid, office_id text, kiosk_id uuid
  ) returns void language plpgsql as $$
    declare
      last audit_chain;
      month text := to_char(recorded_at at time zone 'UTC', 'YYYY-MM');
      content text;
      hash bytea;
    begin
      insert into audit_chain values (audit_append.chain, 0, month, decode(repeat('00', 32), 'hex'))
        on conflict do nothing;
      select * into last from audit_chain where audit_chain.chain = audit_append.chain for update;
      content := concat_ws(chr(31), chain, last.number + 1, month,
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor, action, purpose,
        coalesce(person_id::text, '-'), coalesce(office_id, '-'), coalesce(kiosk_id::text, '-'));
      hash := sha256(last.head || convert_to(content, 'UTF8'));
      insert into audit_entry
        values (chain, last.number + 1, month, recorded_at, actor, action, purpose, person_id, office_id, kiosk_id, hash);
      update audit_chain set number = last.number + 1, segment = month, head = hash
        where audit_chain.chain = audit_append.chain;
    end
  $$`

/** Against mistakes. Who owns the database can get around it, and is found out by the signed heads. */
const createAppendOnly = sql`
  create function audit_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('skranke.audit_retention', true) = 'on' then return old; end if;
      raise exception 'the audit log is only ever appended to';
    end
  $$`

const forbidChanges = sql`
  create trigger audit_append_only before update or delete on audit_entry
    for each row execute function audit_append_only()`

const forbidTruncate = sql`
  create trigger audit_no_truncate before truncate on audit_entry
    for each statement execute function audit_append_only()`

const takeOverAccessLog = sql`
  select audit_append(
    'store', date_trunc('milliseconds', looked_up_at), actor, 'person.looked_up', purpose, person_id, null, null
  ) from (select * from access_log order by looked_up_at) as logged`
