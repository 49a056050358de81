import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const keyMigrations: Migrations = {
  '0012_sealing_key': {
    async up(db) {
      await createSealingKeys.execute(db)
      // It was over the oldest sealing key, which may be retired from now on; the next start takes it anew.
      await sql`update store set keys_fingerprint = null`.execute(db)
    },
  },
}

const createSealingKeys = sql`
  create table sealing_key (
    key_id uuid primary key,
    public_key bytea not null,
    added_at timestamptz not null,
    retired_at timestamptz
  )`
