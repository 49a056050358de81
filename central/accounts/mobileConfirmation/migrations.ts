import { sql } from 'kysely'
import type { Migrations } from '../../database/database.ts'

export const mobileConfirmationMigrations: Migrations = {
  '0012_mobile_confirmation': {
    async up(db) {
      await createMobileConfirmations.execute(db)
      await indexByTime.execute(db)
    },
  },
}

const createMobileConfirmations = sql`
  create table mobile_confirmation (
    kiosk_id uuid not null,
    mobile_confirmation_id uuid not null,
    visit_id uuid not null,
    national_id_hash bytea not null,
    code_hash bytea not null,
    tries_left integer not null check (tries_left >= 0),
    asked_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (kiosk_id, mobile_confirmation_id)
  )`

const indexByTime = sql`create index mobile_confirmation_asked on mobile_confirmation (kiosk_id, asked_at)`
