import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

/** Keys lead with the kiosk, so that sharding stays possible. */
export const syncMigrations: Migrations = {
  '0001_sync': {
    async up(db) {
      await createReceipts.execute(db)
      await createEvents.execute(db)
      await createQuarantine.execute(db)
    },
  },
}

const createReceipts = sql`
  create table command_receipt (
    kiosk_id uuid not null,
    command_id uuid not null,
    epoch integer not null,
    seq integer not null,
    sealed_hash bytea not null,
    outcome text not null check (outcome in ('accepted', 'refused')),
    received_at timestamptz not null,
    primary key (kiosk_id, command_id)
  )`

const createEvents = sql`
  create table kiosk_event (
    kiosk_id uuid not null,
    number integer not null check (number >= 1),
    body jsonb not null,
    created_at timestamptz not null,
    primary key (kiosk_id, number)
  )`

const createQuarantine = sql`
  create table quarantined_command (
    kiosk_id uuid not null,
    quarantined_command_id uuid not null,
    command text not null,
    reason text not null,
    received_at timestamptz not null,
    primary key (kiosk_id, quarantined_command_id)
  )`
