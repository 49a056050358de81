import { sql } from 'kysely'
import type { Migrations } from '../database/database.ts'

export const backupMigrations: Migrations = {
  '0011_operation': {
    async up(db) {
      await addCovered.execute(db)
    },
  },
}

const addCovered = sql`alter table store add column covered_until timestamptz`
