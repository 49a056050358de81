import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const fleetMigrations: Migrations = {
  '0001_fleet': {
    async up(db) {
      await createKiosks.execute(db)
      await createInvitations.execute(db)
      await createUsedAssertions.execute(db)
    },
  },
  '0012_fleet': {
    async up(db) {
      await sql`alter table kiosk
        add held_key_ids text[],
        add hour_begun_at timestamptz,
        add hour_commands integer not null default 0`.execute(db)
    },
  },
}

const createKiosks = sql`
  create table kiosk (
    kiosk_id uuid primary key,
    office_id text not null,
    public_key bytea not null unique check (length(public_key) = 32),
    state text not null check (state in ('active', 'retiring', 'revoked')),
    epoch integer not null check (epoch >= 1),
    last_seq integer not null check (last_seq >= 0),
    chain_head text not null,
    last_event_number integer not null check (last_event_number >= 0),
    enrolled_at timestamptz not null,
    last_sync_at timestamptz
  )`

const createInvitations = sql`
  create table kiosk_invitation (
    code_hash bytea primary key,
    office_id text not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`

const createUsedAssertions = sql`
  create table used_assertion (
    kiosk_id uuid not null references kiosk,
    jti text not null,
    expires_at timestamptz not null,
    primary key (kiosk_id, jti)
  )`
