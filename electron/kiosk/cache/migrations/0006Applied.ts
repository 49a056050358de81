import type { Migration } from './migration.ts'

export const migration0006: Migration = {
  number: 6,
  purpose: 'What identified visitors had done: whether the store has carried it out',
  sql: `ALTER TABLE command ADD COLUMN applied TEXT CHECK (applied IN ('applied', 'not_applied'))`,
}
